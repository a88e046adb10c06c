#![cfg(not(target_arch = "wasm32"))]
//! QR codes are what other programs draw, and hold what they were given.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use dorsal::markup::qr::{picture, square};

/// Texts that just fill their square, with what segno 1.6.6 draws for them: level M, bytes, and of the
/// eight masks the one that costs least by the same reckoning.
fn drawn_elsewhere() -> [(String, &'static str); 3] {
    let address = "https://example.org/dorsal/routines/shared#1".to_owned();
    let long = |length: usize| {
        let link = address.clone() + &"AbCdEf-_09".repeat(40);
        link.chars().take(length).collect::<String>()
    };
    [
        (
            "HELLO dorsal!!".to_owned(),
            include_str!("fixtures/qr-short.txt"),
        ),
        (long(180), include_str!("fixtures/qr-link.txt")),
        (long(362), include_str!("fixtures/qr-long.txt")),
    ]
}

fn drawn(text: &str) -> String {
    let rows = square(text).expect("short enough");
    let row = |row: &Vec<bool>| {
        let signs = row.iter().map(|dark| if *dark { '1' } else { '0' });
        signs.collect::<String>()
    };
    rows.iter().map(row).collect::<Vec<String>>().join("\n")
}

#[test]
fn a_code_is_what_another_program_draws() {
    for (text, elsewhere) in drawn_elsewhere() {
        assert_eq!(drawn(&text), elsewhere.trim(), "{text}");
    }
}

#[test]
fn every_length_of_link_has_a_code_and_a_novel_has_none() {
    let mut before = 0;
    for length in 0..=666 {
        let side = square(&"x".repeat(length)).expect("short enough").len();
        assert!(side >= before && side % 4 == 1, "{length}: {side}");
        before = side;
    }
    assert_eq!(square(&"x".repeat(667)), None);
    assert_eq!(picture(&"x".repeat(667), "too long").into_string(), "");
}

#[test]
fn the_picture_paints_each_dark_cell_once() {
    let text = "HELLO dorsal";
    let picture = picture(text, "a code").into_string();
    let path = picture.split(" d=\"").nth(1).expect("a path");
    let path = path.split('"').next().expect("its end");
    let painted: usize = path
        .split('h')
        .skip(1)
        .filter_map(|part| part.split('v').next()?.parse().ok())
        .filter(|length: &usize| *length > 0)
        .sum();
    // Each run says its length twice: there, and back as a negative number that is no count.
    let dark = drawn(text).matches('1').count();
    assert_eq!(painted, dark);
}
