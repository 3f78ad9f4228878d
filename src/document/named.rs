//! Enums whose values have a name outside, each name once.

/// An enum with its names: `ALL` in the order of the definition, `name`, `parse`.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name {
            $(#[doc = concat!("“", $text, "”")] $(#[$about])* $variant,)*
        }

        impl $name {
            /// In the order of the definition.
            pub const ALL: [$name; [$($text),*].len()] = [$($name::$variant,)*];

            /// The name used outside.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $text,)*
                }
            }

            /// By the name used outside.
            #[must_use]
            pub fn parse(name: &str) -> Option<$name> {
                match name {
                    $($text => Some($name::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use named;
