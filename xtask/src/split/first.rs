//! The first module: without the bodies that moved, and with what the second needs exported.

use super::choose::Moved;
use super::module::Module;
use super::{broken, shared_name};
use crate::error::Result;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportKind, ExportSection, Function, Instruction, TableType};
use wasmparser::{ExportSectionReader, FunctionBody, Parser};

/// Writes the first module.
pub(super) fn first(module: &Module<'_>, moved: &Moved) -> Result<Vec<u8>> {
    let mut writer = First {
        module,
        moved,
        function: module.imported,
        table: 0,
    };
    let mut written = wasm_encoder::Module::new();
    writer
        .parse_core_module(&mut written, Parser::new(0), module.wasm)
        .map_err(broken)?;
    Ok(written.finish())
}

struct First<'a> {
    module: &'a Module<'a>,
    moved: &'a Moved,
    /// The function whose body comes next.
    function: u32,
    /// The table that comes next.
    table: u32,
}

impl First<'_> {
    /// Calls the function at its place in the table; nothing where the first module never calls it.
    fn stand_in(&self, function: u32) -> Function {
        let mut body = Function::new([]);
        let signature = self.module.signature(function);
        match (self.moved.places.get(&function), signature) {
            (Some(&place), Some((kind, signature))) => {
                for argument in (0_u32..).take(signature.params().len()) {
                    body.instruction(&Instruction::LocalGet(argument));
                }
                let place = u32::try_from(place).unwrap_or(u32::MAX);
                body.instruction(&Instruction::I32Const(place.cast_signed()));
                body.instruction(&Instruction::CallIndirect {
                    type_index: kind,
                    table_index: self.module.table,
                });
            }
            _ => {
                body.instruction(&Instruction::Unreachable);
            }
        }
        body.instruction(&Instruction::End);
        body
    }
}

impl Reencode for First<'_> {
    type Error = std::convert::Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> std::result::Result<(), Error> {
        let function = self.function;
        self.function += 1;
        if self.moved.functions.contains(&function) {
            code.function(&self.stand_in(function));
            return Ok(());
        }
        utils::parse_function_body(self, code, body)
    }

    fn parse_table(
        &mut self,
        tables: &mut wasm_encoder::TableSection,
        table: wasmparser::Table<'_>,
    ) -> std::result::Result<(), Error> {
        let wide = TableType {
            minimum: table.ty.initial + self.moved.gained,
            maximum: table.ty.maximum.map(|most| most + self.moved.gained),
            ..self.table_type(table.ty)?
        };
        let is_ours = self.table == self.module.table;
        self.table += 1;
        if is_ours {
            tables.table(wide);
            return Ok(());
        }
        utils::parse_table(self, tables, table)
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> std::result::Result<(), Error> {
        utils::parse_export_section(self, exports, section)?;
        let module = self.module;
        for (kind, letter, count) in [
            (ExportKind::Memory, 'm', module.memories.len()),
            (ExportKind::Table, 't', module.tables.len()),
            (ExportKind::Global, 'g', module.globals.len()),
        ] {
            for (number, index) in (0..count).zip(0_u32..) {
                exports.export(&shared_name(letter, number), kind, index);
            }
        }
        for (number, function) in self.moved.needed.iter().enumerate() {
            exports.export(&shared_name('f', number), ExportKind::Func, *function);
        }
        Ok(())
    }
}
