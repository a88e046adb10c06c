//! What the split has to know of a module.

use super::broken;
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{
    ElementItems, ElementKind, ExternalKind, FuncType, FunctionBody, GlobalType, MemoryType, Name,
    NameSectionReader, Operator, Parser, Payload, TableType, TypeRef,
};

/// A module, read once.
#[derive(Default)]
pub(super) struct Module<'a> {
    pub(super) wasm: &'a [u8],
    /// How many functions are imported; they come before all others.
    pub(super) imported: u32,
    /// The type of each function.
    pub(super) types: Vec<u32>,
    /// The function types; `None` for other types.
    pub(super) signatures: Vec<Option<FuncType>>,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    pub(super) globals: Vec<GlobalType>,
    pub(super) tables: Vec<TableType>,
    pub(super) memories: Vec<MemoryType>,
    /// What the linker or the script calls by name, and the start function.
    pub(super) fixed: BTreeSet<u32>,
    /// The places of functions in the table of functions.
    pub(super) places: BTreeMap<u32, Vec<u64>>,
    /// Which table that is.
    pub(super) table: u32,
    names: BTreeMap<u32, &'a str>,
    /// The section that tells which features the code uses.
    pub(super) features: &'a [u8],
}

impl<'a> Module<'a> {
    pub(super) fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut module = Self {
            wasm,
            ..Self::default()
        };
        for payload in Parser::new(0).parse_all(wasm) {
            module.take(payload.map_err(broken)?).map_err(broken)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::TypeSection(section) => {
                for kind in section.into_iter_err_on_gc_types() {
                    self.signatures.push(Some(kind?));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.import(import?.ty);
                }
            }
            Payload::FunctionSection(section) => {
                for kind in section {
                    self.types.push(kind?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if matches!(export.kind, ExternalKind::Func) {
                        self.fixed.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.fixed.insert(func);
            }
            Payload::ElementSection(section) => {
                for element in section {
                    self.element(&element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) if section.name() == "name" => {
                let reader = wasmparser::BinaryReader::new(section.data(), section.data_offset());
                self.read_names(NameSectionReader::new(reader))?;
            }
            Payload::CustomSection(section) if section.name() == "target_features" => {
                self.features = section.data();
            }
            _ => {}
        }
        Ok(())
    }

    fn import(&mut self, kind: TypeRef) {
        match kind {
            TypeRef::Func(kind) | TypeRef::FuncExact(kind) => {
                self.types.push(kind);
                self.imported += 1;
            }
            TypeRef::Table(table) => self.tables.push(table),
            TypeRef::Memory(memory) => self.memories.push(memory),
            TypeRef::Global(global) => self.globals.push(global),
            TypeRef::Tag(_) => {}
        }
    }

    /// Notes the places of the functions of an active segment.
    fn element(&mut self, element: &wasmparser::Element<'a>) -> wasmparser::Result<()> {
        let ElementItems::Functions(functions) = &element.items else {
            return Ok(());
        };
        let ElementKind::Active {
            table_index,
            offset_expr,
        } = &element.kind
        else {
            for function in functions.clone() {
                self.fixed.insert(function?);
            }
            return Ok(());
        };
        self.table = table_index.unwrap_or(0);
        let begin = match offset_expr.get_operators_reader().read()? {
            Operator::I32Const { value } => u64::from(value.cast_unsigned()),
            _ => 0,
        };
        for (place, function) in (begin..).zip(functions.clone()) {
            self.places.entry(function?).or_default().push(place);
        }
        Ok(())
    }

    fn read_names(&mut self, names: NameSectionReader<'a>) -> wasmparser::Result<()> {
        for name in names {
            if let Name::Function(functions) = name? {
                for naming in functions {
                    let naming = naming?;
                    self.names.insert(naming.index, naming.name);
                }
            }
        }
        Ok(())
    }

    /// The name of a function, as the compiler wrote it.
    pub(super) fn name(&self, function: u32) -> &'a str {
        self.names.get(&function).copied().unwrap_or_default()
    }

    /// The functions that have a body, with it.
    pub(super) fn defined(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.imported..).zip(&self.bodies)
    }

    /// The functions that a body calls or holds.
    pub(super) fn mentions(body: &FunctionBody<'_>) -> Result<Mentions> {
        let mut mentions = Mentions::default();
        let mut reader = body.get_operators_reader().map_err(broken)?;
        while !reader.eof() {
            match reader.read().map_err(broken)? {
                Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                    mentions.called.insert(function_index);
                }
                Operator::RefFunc { function_index } => {
                    mentions.held.insert(function_index);
                }
                _ => {}
            }
        }
        Ok(mentions)
    }

    /// The type of a function.
    pub(super) fn signature(&self, function: u32) -> Option<(u32, &FuncType)> {
        let index = *self.types.get(function as usize)?;
        Some((index, self.signatures.get(index as usize)?.as_ref()?))
    }
}

/// The functions that stand in a body.
#[derive(Default)]
pub(super) struct Mentions {
    pub(super) called: BTreeSet<u32>,
    pub(super) held: BTreeSet<u32>,
}
