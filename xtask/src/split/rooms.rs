//! The second module: the bodies that moved, with everything else taken from the first.

use super::choose::Moved;
use super::module::Module;
use super::{FIRST, broken, shared_name};
use crate::error::Result;
use std::borrow::Cow;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, ElementSection, Elements, EntityType, FunctionSection,
    ImportSection, NameMap, NameSection, TypeSection,
};
use wasmparser::{Parser, Payload};

/// Writes the second module.
pub(super) fn rooms(module: &Module<'_>, moved: &Moved) -> Result<Vec<u8>> {
    let mut writer = Rooms {
        numbers: (moved.needed.iter().chain(&moved.functions).copied())
            .zip(0..)
            .collect(),
    };
    let mut written = wasm_encoder::Module::new();
    written
        .section(&types(&mut writer, module)?)
        .section(&imports(&mut writer, module, moved)?)
        .section(&functions(module, moved))
        .section(&elements(&mut writer, module, moved)?)
        .section(&code(&mut writer, module, moved)?);
    written.section(&names(&writer, module));
    if !module.features.is_empty() {
        written.section(&CustomSection {
            name: Cow::Borrowed("target_features"),
            data: Cow::Borrowed(module.features),
        });
    }
    Ok(written.finish())
}

/// Renumbers functions: first those that stay in the first module, then those that moved.
struct Rooms {
    numbers: BTreeMap<u32, u32>,
}

impl Reencode for Rooms {
    type Error = String;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<String>> {
        let missing = || Error::UserError(format!("function {function} is in neither part"));
        self.numbers.get(&function).copied().ok_or_else(missing)
    }
}

fn types(writer: &mut Rooms, module: &Module<'_>) -> Result<TypeSection> {
    let mut types = TypeSection::new();
    for payload in Parser::new(0).parse_all(module.wasm) {
        if let Payload::TypeSection(section) = payload.map_err(broken)? {
            writer
                .parse_type_section(&mut types, section)
                .map_err(broken)?;
        }
    }
    Ok(types)
}

fn imports(writer: &mut Rooms, module: &Module<'_>, moved: &Moved) -> Result<ImportSection> {
    let mut imports = ImportSection::new();
    for (number, function) in moved.needed.iter().enumerate() {
        let kind = module
            .types
            .get(*function as usize)
            .ok_or_else(|| broken("a function without a type"))?;
        imports.import(
            FIRST,
            &shared_name('f', number),
            EntityType::Function(*kind),
        );
    }
    for (number, table) in module.tables.iter().enumerate() {
        let mut table = writer.table_type(*table).map_err(broken)?;
        if number == module.table as usize {
            table.minimum += moved.gained;
            table.maximum = table.maximum.map(|most| most + moved.gained);
        }
        imports.import(FIRST, &shared_name('t', number), EntityType::Table(table));
    }
    for (number, memory) in module.memories.iter().enumerate() {
        let memory = writer.memory_type(*memory).map_err(broken)?;
        imports.import(FIRST, &shared_name('m', number), EntityType::Memory(memory));
    }
    for (number, global) in module.globals.iter().enumerate() {
        let global = writer.global_type(*global).map_err(broken)?;
        imports.import(FIRST, &shared_name('g', number), EntityType::Global(global));
    }
    Ok(imports)
}

fn functions(module: &Module<'_>, moved: &Moved) -> FunctionSection {
    let mut functions = FunctionSection::new();
    for function in &moved.functions {
        functions.function(module.types.get(*function as usize).copied().unwrap_or(0));
    }
    functions
}

/// Fills the places in the table: the ones that the functions had, and the ones that calls go through.
fn elements(writer: &mut Rooms, module: &Module<'_>, moved: &Moved) -> Result<ElementSection> {
    let mut filled = BTreeMap::<u64, u32>::new();
    for function in &moved.functions {
        let had = module.places.get(function).into_iter().flatten();
        for place in had.chain(moved.places.get(function)) {
            filled.insert(*place, writer.function_index(*function).map_err(broken)?);
        }
    }
    let mut runs: Vec<(u64, Vec<u32>)> = Vec::new();
    for (place, function) in filled {
        match runs.last_mut() {
            Some((begin, run)) if *begin + run.len() as u64 == place => run.push(function),
            _ => runs.push((place, vec![function])),
        }
    }
    let mut elements = ElementSection::new();
    for (begin, run) in &runs {
        let begin = i32::try_from(*begin).map_err(broken)?;
        elements.active(
            Some(module.table).filter(|table| *table > 0),
            &ConstExpr::i32_const(begin),
            Elements::Functions(Cow::Borrowed(run)),
        );
    }
    Ok(elements)
}

/// The names of the functions; the optimiser takes them out, unless one asks it where the bytes go.
fn names(writer: &Rooms, module: &Module<'_>) -> NameSection {
    let mut names = NameMap::new();
    let mut numbered: Vec<(u32, u32)> = writer.numbers.iter().map(|(of, to)| (*to, *of)).collect();
    numbered.sort_unstable();
    for (number, function) in numbered {
        names.append(number, module.name(function));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    section
}

fn code(writer: &mut Rooms, module: &Module<'_>, moved: &Moved) -> Result<CodeSection> {
    let mut code = CodeSection::new();
    for (function, body) in module.defined() {
        if moved.functions.contains(&function) {
            writer
                .parse_function_body(&mut code, body.clone())
                .map_err(broken)?;
        }
    }
    Ok(code)
}
