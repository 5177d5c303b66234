use crate::i18n::Language;
use shared::alert::{AlertKind, AlertState, Severity};
use shared::case::{ActKind, CaseState, Outcome, RatingReason, StopReason};
use shared::catalogue::{Term, TermUnit};
use shared::consultation::ConsultationState;
use shared::conversation::ConversationState;
use shared::domain::{Adhesion, Theme};
use shared::federation::conformance::Point;
use shared::form::PrivacyClass;

use super::Messages;
use crate::app::{HubStage, Screen};
use crate::features::alerts::Snooze;
use crate::features::cases::language::Fault;
use crate::features::cases::{Due, OfficeFilter, StateFilter};
use crate::features::federation::{Group, Grouping};
use crate::features::log::Kind;
use crate::ui::ThemeName;

macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident($kind:ident) { $($variant:ident: $it:literal, $en:literal;)+ })+) => {
        impl Messages {
            $(
                $(#[$doc])+
                #[must_use]
                pub const fn $name(&self, value: $kind) -> &'static str {
                    match (value, self.language) {
                        $(($kind::$variant, Language::It) => $it, ($kind::$variant, Language::En) => $en,)+
                    }
                }
            )+
        }
    };
}

words! {
    /// The name of a screen.
    screen(Screen) {
        Federation: "Federazione", "Federation";
        Profile: "Comune", "Comune";
        Cases: "Pratiche", "Cases";
        Deadlines: "Scadenze", "Deadlines";
        Alerts: "Allarmi", "Alerts";
        Desk: "Assistenza", "Help desk";
        Bot: "Bot", "Bot";
        Indicators: "Indicatori", "Indicators";
        Log: "Eventi", "Events";
    }
    /// The same in a few letters.
    screen_short(Screen) {
        Federation: "Fed", "Fed";
        Profile: "Com", "Com";
        Cases: "Pra", "Cas";
        Deadlines: "Sca", "Due";
        Alerts: "All", "Ale";
        Desk: "Ass", "Desk";
        Bot: "Bot", "Bot";
        Indicators: "Ind", "Ind";
        Log: "Ev", "Log";
    }
    /// Where a consultation stands.
    consultation_state(ConsultationState) {
        Prepared: "preparata", "prepared";
        Open: "aperta", "open";
        Closed: "chiusa", "closed";
    }
    /// Why a citizen was not content.
    rating_reason(RatingReason) {
        Unclear: "non era chiaro che cosa fare", "not clear what to do";
        Incomplete: "mancava qualche informazione", "something was not said";
        Lost: "non sapeva se faceva bene", "could not tell if it was right";
        Technical: "qualcosa non ha funzionato", "something did not work";
        Other: "altro motivo", "another reason";
    }
    /// How much an answer tells about a person.
    privacy_class(PrivacyClass) {
        Plain: "Sulla richiesta", "About the request";
        Personal: "Dati personali", "Personal data";
        Identity: "Identità", "Identity";
        Contact: "Recapiti", "Contacts";
        Financial: "Dati economici", "Financial data";
        Special: "Dati particolari (salute e simili)", "Special data (health and the like)";
    }
    /// What events are about.
    event_kind(Kind) {
        Cases: "Pratiche", "Cases";
        Nodes: "Nodi", "Nodes";
        Alerts: "Allarmi", "Alerts";
        Conversations: "Conversazioni", "Conversations";
        Catalogue: "Catalogo", "Catalogue";
        Consultations: "Consultazioni", "Consultations";
    }
    /// One thing the protocol asks of an office.
    conformance_point(Point) {
        Status: "dice come sta", "says how it is";
        StatusDocument: "lo dice nella forma di ModI", "says it in the form of ModI";
        Catalogue: "offre i suoi servizi", "offers its services";
        Changes: "racconta ciò che fa", "tells what it does";
        UnknownCursor: "ricomincia se ha perso il segno", "starts again when it has lost its place";
        TokenWanted: "chiede le credenziali", "wants credentials";
        Errors: "spiega gli errori", "explains its errors";
    }
    /// How the municipalities are grouped.
    grouping(Grouping) {
        None: "", "";
        Zone: "per zona", "by zone";
        Size: "per abitanti", "by inhabitants";
    }
    /// A group of municipalities.
    group(Group) {
        Island: "Isola", "Island";
        West: "Ovest", "West";
        Centre: "Centro", "Centre";
        East: "Est", "East";
        Large: "Oltre 50.000 abitanti", "Above 50,000 inhabitants";
        Medium: "Da 15.000 a 50.000 abitanti", "15,000 to 50,000 inhabitants";
        Town: "Da 5.000 a 15.000 abitanti", "5,000 to 15,000 inhabitants";
        Small: "Piccoli Comuni, fino a 5.000 abitanti", "Small Comuni, up to 5,000 inhabitants";
    }
    /// The name of a choice of colours.
    colours(ThemeName) {
        Terminal: "terminale", "terminal";
        Dark: "scuro", "dark";
        Light: "chiaro", "light";
        HighContrast: "alto contrasto", "high contrast";
        ColourBlind: "daltonico", "colour-blind";
        Mono: "senza colori", "no colours";
    }
    /// How far the start of a hub has come.
    hub_stage(HubStage) {
        Catalogue: "Avvio dell'hub: leggo il catalogo…", "Starting the hub: reading the catalogue…";
        Store: "Avvio dell'hub: apro l'archivio…", "Starting the hub: opening the store…";
        Index: "Avvio dell'hub: preparo la ricerca…", "Starting the hub: preparing the search…";
        Sample: "Avvio dell'hub: preparo la federazione di prova…", "Starting the hub: setting up the sample federation…";
    }
    /// A theme.
    theme(Theme) {
        Social: "Assistenza e sociale", "Social support";
        Building: "Edilizia e catasto", "Building";
        Culture: "Cultura e tempo libero", "Culture and leisure";
        Work: "Lavoro e formazione", "Work and training";
        Taxes: "Tributi locali", "Local taxes";
        Environment: "Ambiente e territorio", "Environment";
        PublicWorks: "Lavori pubblici", "Public works";
    }
    /// A theme in three letters.
    theme_short(Theme) {
        Social: "Soc", "Soc";
        Building: "Edi", "Bui";
        Culture: "Cul", "Cul";
        Work: "Lav", "Wor";
        Taxes: "Tri", "Tax";
        Environment: "Amb", "Env";
        PublicWorks: "Pub", "Pub";
    }
    /// How a municipality takes part.
    adhesion(Adhesion) {
        None: "nessuna", "none";
        Signed: "firmata", "signed";
        Connecting: "in collegamento", "connecting";
        Live: "attiva", "live";
        Suspended: "sospesa", "paused";
    }
    /// The same in a letter.
    adhesion_letter(Adhesion) {
        None: "–", "–";
        Signed: "F", "S";
        Connecting: "C", "C";
        Live: "A", "L";
        Suspended: "S", "P";
    }
    /// How urgent.
    severity(Severity) {
        Critical: "critico", "critical";
        Warning: "avviso", "warning";
        Notice: "nota", "notice";
    }
    /// Where an alert stands.
    alert_state(AlertState) {
        Open: "aperto", "open";
        Acknowledged: "preso", "taken";
        Snoozed: "rimandato", "snoozed";
        Resolved: "risolto", "resolved";
    }
    /// The same for many.
    alert_states(AlertState) {
        Open: "aperti", "open";
        Acknowledged: "presi in carico", "acknowledged";
        Snoozed: "rimandati", "snoozed";
        Resolved: "risolti", "resolved";
    }
    /// What an alert is about.
    alert_kind(AlertKind) {
        NodeDown: "Nodo che non risponde", "Node down";
        NodeSlow: "Nodo lento", "Slow node";
        DeliveryStuck: "Consegna bloccata", "Delivery stuck";
        CaseOverdue: "Pratica scaduta", "Case overdue";
        HandoverWaiting: "Cittadino in attesa", "Citizen waiting";
        FollowerBehind: "Copia in ritardo", "Follower behind";
        DiskNearlyFull: "Disco quasi pieno", "Disk nearly full";
    }
    /// What may be done about it.
    alert_advice(AlertKind) {
        NodeDown: "Le pratiche inviate restano in coda e partono da sole quando il nodo risponde. Avvisa il referente del Comune.", "What is sent waits in the queue and leaves by itself when the node answers. Tell the Comune's contact.";
        NodeSlow: "Il servizio funziona ma è lento. Se dura, avvisa il referente del Comune.", "The service works but is slow. If it lasts, tell the Comune's contact.";
        DeliveryStuck: "Il Comune ha rifiutato una consegna o non la accetta da troppo tempo. Apri il nodo e verifica.", "The Comune refused a delivery or has not taken it for too long. Open the node and look.";
        CaseOverdue: "Il termine di legge è passato: il cittadino può rivolgersi al titolare del potere sostitutivo.", "The term of law has run out: the citizen may turn to the holder of the substitute power.";
        HandoverWaiting: "Un cittadino aspetta una persona: prendi la conversazione.", "A citizen waits for a person: claim the conversation.";
        FollowerBehind: "Ricerca o avvisi possono mostrare dati vecchi. Di solito recupera da sola.", "Search or notices may show old data. It usually catches up by itself.";
        DiskNearlyFull: "Libera spazio: senza spazio l'hub non accetta più pratiche.", "Free some space: without it the hub takes no more cases.";
    }
    /// Where a conversation stands.
    conversation_state(ConversationState) {
        Waiting: "In attesa", "Waiting";
        Claimed: "Presa", "Claimed";
        Closed: "Chiusa", "Closed";
    }
    /// Why a clock stands still.
    stop_reason(StopReason) {
        Integration: "integrazione", "integration";
        Notice: "preavviso", "notice";
        Payment: "pagamento", "payment";
    }
    /// How long an alert is put off.
    snooze(Snooze) {
        Quarter: "15 minuti", "15 minutes";
        Hour: "1 ora", "1 hour";
        Morning: "4 ore", "4 hours";
        Tomorrow: "fino alle 8 di domani", "until 8 tomorrow";
    }
    /// Where a case stands, after the labels of the *modello Comuni*.
    case_state(CaseState) {
        Registered: "Inviata", "Sent";
        Review: "In esame", "Being examined";
        Integration: "Da completare", "To be completed";
        Notice: "Preavviso di rifiuto", "Notice before refusal";
        Ranking: "In graduatoria", "In the ranking";
        WaitingList: "In lista d'attesa", "On the waiting list";
        ToPay: "Da pagare", "To be paid";
        Approved: "Accolta", "Approved";
        InForce: "Efficace", "In force";
        Conform: "Da adeguare", "To be brought into line";
        Closed: "Conclusa", "Closed";
    }
    /// How a case ended.
    outcome(Outcome) {
        Granted: "Accolta", "Granted";
        GrantedBySilence: "Accolta per silenzio", "Granted by silence";
        Refused: "Respinta", "Refused";
        Forbidden: "Attività vietata", "Activity forbidden";
        Withdrawn: "Ritirata", "Withdrawn";
        Archived: "Archiviata", "Archived";
    }
    /// Something done to a case.
    act(ActKind) {
        Register: "Presentazione", "Registered";
        TakeCharge: "Presa in carico", "Take in charge";
        RequestIntegration: "Richiesta di integrazione", "Integration request";
        AnswerIntegration: "Integrazione inviata", "Integration sent";
        EndIntegration: "Integrazione non arrivata", "Integration not sent";
        GiveNotice: "Preavviso di rifiuto", "Notice before refusal";
        AnswerNotice: "Osservazioni al preavviso", "Observations on the notice";
        EndNotice: "Preavviso senza osservazioni", "Notice unanswered";
        Rank: "Posto in graduatoria", "Ranking";
        PutOnWaitingList: "In lista d'attesa", "Waiting list";
        AskPayment: "Richiesta di pagamento", "Payment request";
        ConfirmPayment: "Pagamento ricevuto", "Payment received";
        Approve: "Accoglimento", "Approval";
        Deliver: "Consegna dell'esito", "Outcome delivered";
        Refuse: "Rigetto", "Refusal";
        RequestConformity: "Richiesta di conformarsi", "Conformity request";
        DeclareConformity: "Attività adeguata", "Brought into line";
        Forbid: "Divieto di proseguire", "Activity forbidden";
        Archive: "Archiviazione", "Filed away";
        Withdraw: "Ritiro", "Withdrawal";
        ConsentBySilence: "Silenzio assenso", "Consent by silence";
        MarkOverdue: "Termine scaduto", "Term run out";
        Message: "Messaggio", "Message";
        Join: "Anche un altro cittadino", "Another citizen too";
        Rate: "Valutazione", "Rating";
    }
}

impl Messages {
    /// A term: "30 giorni", "1 working day".
    #[must_use]
    pub fn term(&self, term: Term) -> String {
        let words = match (term.unit, term.days, self.language) {
            (TermUnit::Calendar, 1, Language::It) => "giorno",
            (TermUnit::Calendar, _, Language::It) => "giorni",
            (TermUnit::Working, 1, Language::It) => "giorno lavorativo",
            (TermUnit::Working, _, Language::It) => "giorni lavorativi",
            (TermUnit::Calendar, 1, Language::En) => "day",
            (TermUnit::Calendar, _, Language::En) => "days",
            (TermUnit::Working, 1, Language::En) => "working day",
            (TermUnit::Working, _, Language::En) => "working days",
        };
        format!("{} {words}", term.days)
    }

    /// Cases by the office in charge; nothing where every office's are listed.
    #[must_use]
    pub fn office_filter(&self, office: &OfficeFilter) -> Option<String> {
        match office {
            OfficeFilter::Any => None,
            OfficeFilter::Like(words) => Some(format!("{} {words}…", self.cases.actor_office)),
            OfficeFilter::Named(words) => Some(format!("{} {words}", self.cases.actor_office)),
            OfficeFilter::Nobody => Some(self.cases.no_office.to_owned()),
        }
    }

    /// What is wrong with a word of a filter.
    #[must_use]
    pub fn fault(&self, fault: &Fault) -> String {
        match (fault, self.language) {
            (Fault::Key(key), Language::It) => {
                format!("«{key}:» non è un filtro: prova stato: comune: tema: ufficio: entro:")
            }
            (Fault::Key(key), Language::En) => {
                format!("“{key}:” is no filter: try state: comune: theme: office: within:")
            }
            (Fault::Value(value), Language::It) => format!("non conosco «{value}»: Tab propone le parole"),
            (Fault::Value(value), Language::En) => format!("“{value}” is not known: Tab proposes the words"),
            (Fault::Several(value), Language::It) => format!("più Comuni iniziano per «{value}»: Tab li propone"),
            (Fault::Several(value), Language::En) => format!("several Comuni begin with “{value}”: Tab proposes them"),
        }
    }

    /// Cases by when they fall due, in full.
    #[must_use]
    pub fn due_horizon(&self, due: Due) -> String {
        match (due, self.language) {
            (Due::Any, Language::It) => "in qualunque giorno".to_owned(),
            (Due::Any, Language::En) => "on any day".to_owned(),
            (Due::Late, Language::It) => "Già scadute".to_owned(),
            (Due::Late, Language::En) => "Already late".to_owned(),
            (Due::Within(0), Language::It) => "Scadono oggi".to_owned(),
            (Due::Within(0), Language::En) => "Due today".to_owned(),
            (Due::Within(days), Language::It) => format!("Entro {days} giorni"),
            (Due::Within(days), Language::En) => format!("Within {days} days"),
        }
    }

    /// The same for the head of a column.
    #[must_use]
    pub fn due_short(&self, due: Due) -> String {
        match (due, self.language) {
            (Due::Any, _) => "·".to_owned(),
            (Due::Late, Language::It) => "scadute".to_owned(),
            (Due::Late, Language::En) => "late".to_owned(),
            (Due::Within(0), Language::It) => "oggi".to_owned(),
            (Due::Within(0), Language::En) => "today".to_owned(),
            (Due::Within(days), Language::It) => format!("{days} g"),
            (Due::Within(days), Language::En) => format!("{days} d"),
        }
    }

    /// Cases by their state.
    #[must_use]
    pub const fn state_filter(&self, filter: StateFilter) -> &'static str {
        match (filter, self.language) {
            (StateFilter::Open, Language::It) => "Aperte",
            (StateFilter::Open, Language::En) => "Open",
            (StateFilter::All, Language::It) => "Tutte",
            (StateFilter::All, Language::En) => "All",
            (StateFilter::One(state), _) => self.case_state(state),
        }
    }
}
