use ratatui::style::{Color, Modifier, Style};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// The 16 colours of the terminal, whatever its owner made of them.
    #[default]
    Terminal,
    /// Light ink on a dark ground of our own; like the next three it is best in a terminal with true colour.
    Dark,
    /// Dark ink on a light ground of our own.
    Light,
    /// Bright on black, at least 7 to 1.
    HighContrast,
    /// Colours that are told apart with any colour vision (Okabe and Ito 2008).
    ColourBlind,
    /// No colour at all.
    Mono,
}

impl ThemeName {
    /// All, in the order of the round.
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Dark, Self::Light, Self::HighContrast, Self::ColourBlind, Self::Mono];

    /// The next in the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Terminal => Self::Dark,
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::ColourBlind,
            Self::ColourBlind => Self::Mono,
            Self::Mono => Self::Terminal,
        }
    }
}

/// The styles of the console; what they say is also said by a glyph, a letter or a word.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Ink and paper beneath everything; the terminal's own where the theme has none.
    pub ground: Style,
    /// Plain text.
    pub text: Style,
    /// What matters less.
    pub dim: Style,
    /// What matters more.
    pub strong: Style,
    /// Headings and keys.
    pub accent: Style,
    /// As it should be.
    pub good: Style,
    /// Wants an eye on it.
    pub warn: Style,
    /// Wants somebody now.
    pub bad: Style,
    /// Neither good nor bad.
    pub info: Style,
    /// Under the cursor.
    pub selected: Style,
}

/// The colours of a theme that brings its own: red, green and blue in one number each.
struct Palette {
    paper: u32,
    text: u32,
    dim: u32,
    strong: u32,
    accent: u32,
    good: u32,
    warn: u32,
    bad: u32,
    info: u32,
}

const DARK: Palette = Palette {
    paper: 0x16_19_1F,
    text: 0xD8_DE_E9,
    dim: 0x9A_A3_B2,
    strong: 0xFF_FF_FF,
    accent: 0x7F_D1_DE,
    good: 0x8F_D1_8F,
    warn: 0xF0_B8_60,
    bad: 0xFF_8A_80,
    info: 0x9D_BE_FF,
};

const LIGHT: Palette = Palette {
    paper: 0xFA_FA_F7,
    text: 0x24_29_2F,
    dim: 0x57_60_6A,
    strong: 0x00_00_00,
    accent: 0x05_60_6B,
    good: 0x11_63_29,
    warn: 0x8A_46_00,
    bad: 0xB3_13_1B,
    info: 0x0B_4F_B3,
};

const HIGH_CONTRAST: Palette = Palette {
    paper: 0x00_00_00,
    text: 0xFF_FF_FF,
    dim: 0xE0_E0_E0,
    strong: 0xFF_FF_FF,
    accent: 0x7D_F9_FF,
    good: 0x7C_FF_7C,
    warn: 0xFF_D7_00,
    bad: 0xFF_9E_9E,
    info: 0x9E_CB_FF,
};

const COLOUR_BLIND: Palette = Palette {
    paper: 0x00_00_00,
    text: 0xF2_F2_F2,
    dim: 0xAB_AB_AB,
    strong: 0xFF_FF_FF,
    accent: 0x56_B4_E9,
    good: 0x00_9E_73,
    warn: 0xE6_9F_00,
    bad: 0xD5_5E_00,
    info: 0xCC_79_A7,
};

const fn plain() -> Style {
    Style::new()
}

const fn coloured(color: Color) -> Style {
    Style::new().fg(color)
}

const fn ink(rgb: u32) -> Style {
    coloured(Color::from_u32(rgb))
}

impl Theme {
    /// The styles of a theme.
    #[must_use]
    pub const fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Terminal => Self::TERMINAL,
            ThemeName::Dark => Self::painted(&DARK),
            ThemeName::Light => Self::painted(&LIGHT),
            ThemeName::HighContrast => Self::painted(&HIGH_CONTRAST),
            ThemeName::ColourBlind => Self::painted(&COLOUR_BLIND),
            ThemeName::Mono => Self::MONO,
        }
    }

    const fn painted(colours: &Palette) -> Self {
        Self {
            ground: ink(colours.text).bg(Color::from_u32(colours.paper)),
            text: ink(colours.text),
            dim: ink(colours.dim),
            strong: ink(colours.strong).add_modifier(Modifier::BOLD),
            accent: ink(colours.accent),
            good: ink(colours.good),
            warn: ink(colours.warn),
            bad: ink(colours.bad).add_modifier(Modifier::BOLD),
            info: ink(colours.info),
            selected: plain().add_modifier(Modifier::REVERSED),
        }
    }

    /// Black, white, grey and yellow are unreadable on one ground or the other: none is used for text.
    const TERMINAL: Self = Self {
        ground: plain(),
        text: plain(),
        dim: plain().add_modifier(Modifier::DIM),
        strong: plain().add_modifier(Modifier::BOLD),
        accent: coloured(Color::Cyan),
        good: coloured(Color::Green),
        warn: coloured(Color::Magenta),
        bad: coloured(Color::Red).add_modifier(Modifier::BOLD),
        info: coloured(Color::Blue),
        selected: plain().add_modifier(Modifier::REVERSED),
    };

    const MONO: Self = Self {
        ground: plain(),
        text: plain(),
        dim: plain(),
        strong: plain().add_modifier(Modifier::BOLD),
        accent: plain().add_modifier(Modifier::BOLD),
        good: plain(),
        warn: plain(),
        bad: plain().add_modifier(Modifier::BOLD),
        info: plain(),
        selected: plain().add_modifier(Modifier::REVERSED),
    };
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// The relative luminance of WCAG 2.2.
    fn luminance(color: Color) -> f64 {
        let Color::Rgb(red, green, blue) = color else { panic!("{color:?} is the terminal's own") };
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: Color, other: Color) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[rstest]
    #[case(ThemeName::Dark, 4.5)]
    #[case(ThemeName::Light, 4.5)]
    #[case(ThemeName::ColourBlind, 4.5)]
    #[case(ThemeName::HighContrast, 7.0)]
    fn every_ink_is_read_on_its_paper(#[case] name: ThemeName, #[case] least: f64) {
        let theme = Theme::of(name);
        let paper = theme.ground.bg.unwrap();
        let inks = [
            theme.ground,
            theme.text,
            theme.dim,
            theme.strong,
            theme.accent,
            theme.good,
            theme.warn,
            theme.bad,
            theme.info,
        ];
        for style in inks {
            let reached = contrast(style.fg.unwrap(), paper);
            assert!(reached >= least, "{name:?}: {style:?} reaches {reached:.2}");
            assert!(!style.add_modifier.contains(Modifier::DIM), "the terminal would make it fainter");
        }
    }

    #[test]
    fn the_round_meets_every_theme() {
        let mut theme = ThemeName::default();
        for expected in ThemeName::ALL {
            assert_eq!(theme, expected);
            theme = theme.next();
        }
        assert_eq!(theme, ThemeName::default());
    }
}
