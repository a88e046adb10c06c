//! Line icons on a grid of 24, 1.5 px strokes. They decorate: the words beside them carry the name.

use maud::{Markup, PreEscaped, html};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A back.
    Map,
    /// Fibres and a fingertip.
    Techniques,
    /// A roller under a line.
    Routines,
    /// Bars.
    Progress,
    /// An open book.
    Learn,
    /// A magnifier.
    Search,
    /// A cross.
    Close,
    /// Play.
    Play,
    /// Pause.
    Pause,
    /// To the next.
    Next,
    /// To the one before.
    Previous,
    /// Sound on.
    Sound,
    /// Sound off.
    Silent,
    /// A clock.
    Clock,
    /// The floor.
    Floor,
    /// A wall.
    Wall,
    /// A warning sign.
    Warning,
    /// A list.
    List,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
    /// Larger.
    Larger,
    /// Smaller again.
    Smaller,
    /// A quarter turn.
    Turn,
}

impl Icon {
    const fn paths(self) -> &'static str {
        match self {
            Self::Map => {
                "<path d='M12 3.5a2.6 2.6 0 0 0-2.5 3.3l.5 2.2c-.2 1.2-3 1-4.1 2.1-.9.9-1 2.6-1.2 \
                 4.4M12 3.5a2.6 2.6 0 0 1 2.5 3.3L14 9c.2 1.2 3 1 4.1 2.1.9.9 1 2.6 1.2 4.4M7.8 \
                 12.8c.5 2.6.7 4.8.1 8M16.2 12.8c-.5 2.6-.7 4.8-.1 8M12 11v7.500'/>"
            }
            Self::Techniques => {
                "<path d='M3 8c5-2.800 13-2.800 18 0M3 12.500c4.500-2.200 8-2.400 11-1.600M3 17c4-2 \
                 8-2.400 10.500-1.800'/><circle cx='18' cy='14' r='2.400'/>"
            }
            Self::Routines => {
                "<circle cx='7.500' cy='15.800' r='3.900'/><circle cx='7.500' cy='15.800' r='1'/>\
                 <path d='M2.500 20h19M3.500 9H13c2.200 0 3 1.500 4.200 3.500l2.900 4.800'/>\
                 <circle cx='17.500' cy='6.500' r='2'/>"
            }
            Self::Progress => "<path d='M4.500 20v-9M9.500 20v-6M14.500 20V7M19.500 20v-10'/>",
            Self::Learn => {
                "<path d='M12 6.800C9.800 5.300 7 4.900 4 5v13.300c3-.1 5.800.3 8 1.800 2.200-1.500 5-1.900 \
                 8-1.800V5c-3-.1-5.800.3-8 1.800zM12 6.800v13.300'/>"
            }
            Self::Search => {
                "<circle cx='10.800' cy='10.800' r='6.200'/><path d='m15.500 15.500 5 5'/>"
            }
            Self::Close => "<path d='m6 6 12 12M18 6 6 18'/>",
            Self::Play => "<path d='M8 5.200v13.600L19 12z' fill='currentColor'/>",
            Self::Pause => "<path d='M8.500 6v12M15.500 6v12' stroke-width='3'/>",
            Self::Next => "<path d='M6 5.500v13l9.500-6.500zM18.500 5.500v13'/>",
            Self::Previous => "<path d='M18 5.500v13L8.500 12zM5.500 5.500v13'/>",
            Self::Sound => {
                "<path d='M4 9.800v4.400h3.200l4.800 4.100V5.700L7.200 9.800zM15.300 9.300a3.800 3.800 0 0 1 0 \
                 5.400M17.900 6.700a7.500 7.500 0 0 1 0 10.600'/>"
            }
            Self::Silent => {
                "<path d='M4 9.800v4.400h3.200l4.800 4.100V5.700L7.200 9.800zM15.800 9.800l4.400 4.400M20.200 \
                 9.800l-4.400 4.400'/>"
            }
            Self::Clock => "<circle cx='12' cy='12' r='8.200'/><path d='M12 7.500V12l3 2'/>",
            Self::Floor => "<path d='M3 19.500h18M5 15.500h9l3-6'/>",
            Self::Wall => "<path d='M5 4v16M5 20h15M12 20v-6l2-4'/>",
            Self::Larger => {
                "<path d='M4 9.500V4h5.500M20 9.500V4h-5.500M4 14.500V20h5.500M20 14.500V20h-5.500'/>"
            }
            Self::Smaller => {
                "<path d='M9.500 4v5.500H4M14.500 4v5.500H20M9.500 20v-5.500H4M14.500 20v-5.500H20'/>"
            }
            Self::Turn => "<path d='M18.500 8.500A7.500 7.500 0 1 0 19.500 13M19 3.500v5h-5'/>",
            Self::Warning => "<path d='M12 4 3 19.500h18zM12 10v4.500M12 17h.01'/>",
            Self::Plus => "<path d='M12 5v14M5 12h14'/>",
            Self::Minus => "<path d='M5 12h14'/>",
            Self::List => {
                "<path d='M8.500 6.500H20M8.500 12H20M8.500 17.500H20M4.500 6.500h.01M4.500 12h.01M4.500 17.500h.01'/>"
            }
        }
    }
}

/// An icon of this many pixels. Hidden from screen readers.
pub fn icon(icon: Icon, size: u8) -> Markup {
    html! {
        svg.icon width=(size) height=(size) viewBox="0 0 24 24" fill="none" stroke="currentColor"
            stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" {
            (PreEscaped(icon.paths()))
        }
    }
}
