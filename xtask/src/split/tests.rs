//! A small module is split, and both parts are looked at.

use super::*;
use std::borrow::Cow;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function,
    FunctionSection, Instruction, MemorySection, MemoryType, NameMap, NameSection, RefType,
    TableSection, TableType, TypeSection, ValType,
};

/// The functions of the module below, by number.
const NAMES: [&str; 5] = [
    "app::start",
    "rooms::open",
    "helper of rooms::open alone",
    "helper of both",
    "rooms::closure in the table",
];

/// `start` calls `open` and the shared helper; `open` calls both helpers; a closure is in the table.
fn example() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut functions = FunctionSection::new();
    let mut names = NameMap::new();
    for (number, name) in (0..).zip(NAMES) {
        functions.function(0);
        names.append(number, name);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        minimum: 3,
        maximum: Some(3),
        table64: false,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("start", ExportKind::Func, 0);
    let mut elements = ElementSection::new();
    elements.active(
        None,
        &ConstExpr::i32_const(1),
        Elements::Functions(Cow::Borrowed(&[3, 4])),
    );
    let mut code = CodeSection::new();
    for calls in [&[1, 3][..], &[2, 3], &[], &[], &[]] {
        let mut body = Function::new([]);
        body.instruction(&Instruction::LocalGet(0));
        for called in calls {
            body.instruction(&Instruction::Call(*called));
        }
        body.instruction(&Instruction::End);
        code.function(&body);
    }
    let mut naming = NameSection::new();
    naming.functions(&names);
    let mut module = wasm_encoder::Module::new();
    module
        .section(&types)
        .section(&functions)
        .section(&tables)
        .section(&memories)
        .section(&exports)
        .section(&elements)
        .section(&code)
        .section(&naming);
    module.finish()
}

fn parts() -> Parts {
    split(&example(), |name| name.starts_with("rooms::")).unwrap()
}

#[test]
fn what_waits_and_what_only_it_calls_moves() {
    let example = example();
    let module = Module::read(&example).unwrap();
    let moved = Moved::choose(&module, |name| name.starts_with("rooms::")).unwrap();
    assert_eq!(Vec::from_iter(moved.functions), [1, 2, 4]);
    assert_eq!(Vec::from_iter(moved.needed), [3]);
}

#[test]
fn a_moved_function_is_called_through_a_place_that_the_table_gains() {
    let example = example();
    let module = Module::read(&example).unwrap();
    let moved = Moved::choose(&module, |name| name.starts_with("rooms::")).unwrap();
    assert_eq!(Vec::from_iter(moved.places), [(1, 3)]);
    let Parts { first, doors, .. } = parts();
    assert_eq!(
        doors,
        [Door {
            name: "rooms::open".into(),
            caller: "app::start".into()
        }]
    );
    let first = Module::read(&first).unwrap();
    assert_eq!(first.tables.first().map(|table| table.initial), Some(4));
    let calls = |function: usize| Module::mentions(&first.bodies[function]).unwrap().called;
    assert_eq!(Vec::from_iter(calls(0)), [1, 3]);
    assert!(calls(1).is_empty());
}

#[test]
fn the_second_part_fills_the_places_of_what_it_carries() {
    let rooms = parts().rooms;
    let rooms = Module::read(&rooms).unwrap();
    assert_eq!(rooms.imported, 1);
    assert_eq!(rooms.bodies.len(), 3);
    // The shared helper comes first, then `open`, its helper and the closure.
    assert_eq!(rooms.places, [(1, vec![3]), (3, vec![2])].into());
    assert_eq!(rooms.tables.first().map(|table| table.initial), Some(4));
}

#[test]
fn a_module_without_rooms_is_refused() {
    assert!(split(&example(), |_| false).is_err());
    assert!(split(b"no wasm", |_| true).is_err());
}

#[test]
fn shared_names_are_short_and_distinct() {
    assert_eq!(shared_name('f', 0), "f.0");
    assert_eq!(shared_name('f', 36), "f.01");
    let names: std::collections::BTreeSet<String> =
        (0..5_000).map(|n| shared_name('f', n)).collect();
    assert_eq!(names.len(), 5_000);
}
