use serde::{Deserialize, Serialize};
use shared::api::CaseSort;

use crate::app::Model;
use crate::features::federation::{Grouping, Sort};
use crate::ui::ThemeName;

/// How the console was left last: kept in the data folder, apart from the configuration, and lost without harm.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Memory {
    /// The colours, where the configuration leaves them open.
    pub theme: Option<ThemeName>,
    /// Clicks and the wheel, where the configuration leaves them open.
    pub mouse: Option<bool>,
    /// The order of the municipalities.
    pub municipalities: Sort,
    /// How they were grouped.
    pub municipality_groups: Grouping,
    /// What their names were filtered by.
    pub municipality_filter: String,
    /// The order of the cases.
    pub cases: CaseSort,
}

impl Memory {
    /// What is worth keeping of a console that ends.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        Self {
            theme: Some(model.settings.theme),
            mouse: Some(model.settings.mouse),
            municipalities: model.place.federation.sort,
            municipality_groups: model.place.federation.grouping,
            municipality_filter: model.place.federation.filter.value().to_owned(),
            cases: model.place.cases.sort,
        }
    }

    /// Puts a console that begins where the last one was; what the settings say is theirs already.
    pub fn recall(self, model: &mut Model) {
        model.place.federation.sort = self.municipalities;
        model.place.federation.grouping = self.municipality_groups;
        model.place.federation.filter = self.municipality_filter.into();
        model.place.cases.sort = self.cases;
    }

    /// Reads what was kept; anything unreadable counts as nothing.
    #[must_use]
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
}
