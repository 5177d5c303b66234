//! Every screen of the past.

use crate::app::Key::Char;
use crate::app::action::{Action, Context};
use crate::app::{Effect, Travel};

use super::action;
use Context::Past;

pub(super) const ACTIONS: &[Action] = &[
    action((Past, "earlier"), &[Char(',')], ("Dieci minuti prima", "Ten minutes before"), |_model| {
        vec![Effect::Travel(Travel::Minutes(-10))]
    })
    .hint("-10 min", "-10 min"),
    action((Past, "later"), &[Char('.')], ("Dieci minuti dopo", "Ten minutes later"), |_model| {
        vec![Effect::Travel(Travel::Minutes(10))]
    })
    .hint("+10 min", "+10 min"),
    action((Past, "hour-earlier"), &[Char('(')], ("Un'ora prima", "An hour before"), |_model| {
        vec![Effect::Travel(Travel::Minutes(-60))]
    })
    .hint("-1 h", "-1 h"),
    action((Past, "hour-later"), &[Char(')')], ("Un'ora dopo", "An hour later"), |_model| {
        vec![Effect::Travel(Travel::Minutes(60))]
    })
    .hint("+1 h", "+1 h"),
    action((Past, "previous-outage"), &[Char('P')], ("Guasto precedente", "Previous outage"), |_model| {
        vec![Effect::Travel(Travel::PreviousOutage)]
    })
    .hint("guasto prima", "outage back"),
    action((Past, "next-outage"), &[Char('N')], ("Guasto successivo", "Next outage"), |_model| {
        vec![Effect::Travel(Travel::NextOutage)]
    })
    .hint("guasto dopo", "outage on"),
    action((Past, "faster"), &[Char('+')], ("Scorri più veloce", "Play faster"), |_model| {
        vec![Effect::Travel(Travel::Faster)]
    }),
    action((Past, "slower"), &[Char('-')], ("Scorri più lento", "Play slower"), |_model| {
        vec![Effect::Travel(Travel::Slower)]
    }),
];
