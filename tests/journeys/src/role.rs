//! What a part of a page is for a person, as a screen reader says it.

/// A role; its elements are looked for, then asked for their name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// A way to somewhere else.
    Link,
    /// A heading of any level.
    Heading,
    /// One of several choices.
    Radio,
    /// On or off.
    Checkbox,
    /// On or off, as a switch.
    Switch,
    /// A value on a line.
    Slider,
    /// A field for text or numbers.
    Textbox,
    /// A list that opens.
    Combobox,
    /// A window over the page.
    Dialog,
    /// The remaining time.
    Timer,
    /// News that need not interrupt.
    Status,
    /// News that must.
    Alert,
    /// A named part of the page.
    Region,
    /// A set of things that belong together.
    Group,
    /// One of a list or a row of a table.
    Item,
    /// A set of links.
    Navigation,
    /// A picture.
    Image,
    /// Anything that can be pressed, followed or chosen.
    Control,
}

impl Role {
    /// A selector for every element that can have the role.
    pub(crate) fn selector(self) -> &'static str {
        match self {
            Self::Button => {
                "button, [role=button], summary, input[type=button], input[type=submit]"
            }
            Self::Link => "a[href], [role=link]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox]",
            Self::Switch => "[role=switch]",
            Self::Slider => "input[type=range], [role=slider]",
            Self::Textbox => "input, textarea, [role=textbox]",
            Self::Combobox => "select, [role=combobox]",
            Self::Dialog => "dialog, [role=dialog], [role=alertdialog]",
            Self::Timer => "[role=timer]",
            Self::Status => "output, [role=status]",
            Self::Alert => "[role=alert]",
            Self::Region => "section, [role=region]",
            Self::Group => "fieldset, details, [role=group], [role=radiogroup]",
            Self::Item => "li, tr, [role=listitem], [role=row]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Image => "img, svg, [role=img]",
            Self::Control => {
                "button, a[href], summary, input, select, \
                 [role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab]"
            }
        }
    }
}
