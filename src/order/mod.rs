//! Short lists and tables in order.
//!
//! The standard library's sorts and trees are made for millions of entries, and each type that uses
//! one adds five to ten kilobytes of code to what a first visit loads. What is kept in order here has
//! a few dozen entries.

mod table;

pub use table::Table;

/// Puts a list in order, so that no entry comes before one that it should follow. Entries of equal
/// rank keep their places.
pub fn put_in_order<T>(list: &mut [T], comes_before: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && in_wrong_order(list.get(at - 1..=at), &comes_before) {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

fn in_wrong_order<T>(pair: Option<&[T]>, comes_before: &impl Fn(&T, &T) -> bool) -> bool {
    matches!(pair, Some([one, other]) if comes_before(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_put_in_order_and_equal_entries_keep_their_places() {
        let mut list = [(3, 'a'), (1, 'b'), (3, 'c'), (0, 'd'), (1, 'e')];
        put_in_order(&mut list, |one, other| one.0 < other.0);
        assert_eq!(list, [(0, 'd'), (1, 'b'), (1, 'e'), (3, 'a'), (3, 'c')]);
        put_in_order(&mut list, |one, other| one.0 > other.0);
        assert_eq!(list, [(3, 'a'), (3, 'c'), (1, 'b'), (1, 'e'), (0, 'd')]);
        put_in_order::<u8>(&mut [], |_, _| true);
    }
}
