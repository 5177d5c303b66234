use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::{Language, Text};
use crate::form::{Attachment, Choice, Decimal, FieldKind, Manner, shown};
use crate::id::AttachmentId;
use crate::text::SafeText;

const TODAY: Date = date(2026, 11, 22);

fn text(it: &str, en: &str) -> Text {
    let mut text = Text::italian(it.into());
    text.set(Language::EN, en.into());
    text
}

fn field(kind: FieldKind) -> Field {
    let option = |id: &str, it, en| Choice { id: id.into(), label: text(it, en) };
    let options = vec![
        option("event", "Manifestazione o festa", "Event or celebration"),
        option("market", "Mercato", "Market"),
        option("removal", "Un trasloco", "House removal"),
        option("youth", "Attività per giovani", "Youth activity"),
    ];
    Field {
        id: "it".into(),
        kind,
        label: text("Domanda", "Question"),
        help: None,
        required: true,
        when: None,
        class: kind.class(),
        min: None,
        max: None,
        options: if kind.has_options() { options } else { Vec::new() },
    }
}

fn read(field: &Field, input: &Input) -> Result<Answer, FieldError> {
    accept(field, input, TODAY, &Context::default())
}

fn typed(kind: &str, words: &str) -> Result<Answer, FieldError> {
    read(&field(kind.parse().unwrap()), &Input::text(words))
}

/// What a person would read back, in Italian.
fn read_back(kind: &str, words: &str) -> String {
    match typed(kind, words) {
        Ok(answer) => shown(&field(kind.parse().unwrap()), &answer, &Manner::italian()),
        Err(error) => format!("! {}", error.code()),
    }
}

#[rstest]
#[case::vector("tax_code", "RSSMRA80A01H501U", "RSSMRA80A01H501U")]
#[case::palermo("tax_code", "rssmra 80a01 g273z", "RSSMRA80A01G273Z")]
#[case::bengali_digits("tax_code", "RSSMRA৮০A০১H৫০১U", "RSSMRA80A01H501U")]
#[case::omocodia("tax_code", "RSSMRA80A01G27PV", "RSSMRA80A01G27PV")]
#[case::wrong_check_letter("tax_code", "GLABNC72H25H501Y", "! check_character")]
#[case::misread_zero("tax_code", "RSSMRA8OAO1H5O1U", "RSSMRA80A01H501U")]
#[case::provisional("tax_code", "80016350821", "80016350821")]
#[case::one_missing("tax_code", "RSSMRA80A01H501", "! length")]
#[case::day_32("tax_code", "RSSMRA80A32H501U", "! format")]
#[case::words("tax_code", "non lo so", "! length")]
#[case::vat("vat", "IT 800 1635 0821", "80016350821")]
#[case::vat_check("vat", "80016350822", "! check_character")]
#[case::vat_length("vat", "8001635082", "! length")]
#[case::either("tax_code_or_vat", "80016350821", "80016350821")]
#[case::either_person("tax_code_or_vat", "rssmra80a01h501u", "RSSMRA80A01H501U")]
#[case::iban("iban", "it60 x054 2811 1010 0000 0123 456", "IT60 X054 2811 1010 0000 0123 456")]
#[case::iban_check("iban", "IT61X0542811101000000123456", "! check_character")]
#[case::iban_length("iban", "IT60X054281110100000012345", "! length")]
#[case::iban_german("iban", "DE44 5001 0517 5407 3249 31", "DE44 5001 0517 5407 3249 31")]
#[case::iban_not_sepa("iban", "BR15 0000 0000 0000 1093 2840 814P 2", "! format")]
#[case::isee("isee_protocol", "inps isee 2026 00123456a 00", "INPS-ISEE-2026-00123456A-00")]
#[case::isee_bare("isee_protocol", "2026-00123456A-00", "INPS-ISEE-2026-00123456A-00")]
#[case::isee_short("isee_protocol", "INPS-ISEE-2026", "! format")]
#[case::car("plate", "ab-123 cd", "AB123CD")]
#[case::car_misread("plate", "ABO23CD", "AB023CD")]
#[case::moped("plate", "x3fgh7", "X3FGH7")]
#[case::no_plate("plate", "la mia", "! format")]
#[case::notice("notice_number", "3010 0000 0000 0000 01", "3010 0000 0000 0000 01")]
#[case::notice_short("notice_number", "3010", "! length")]
#[case::stamp("stamp", "01234567890123", "01234567890123")]
#[case::post_code("post_code", "90 133", "90133")]
#[case::post_code_short("post_code", "9013", "! length")]
#[case::ateco("ateco", "471140", "47.11.40")]
#[case::ateco_points("ateco", "47.11.4", "47.11.4")]
#[case::ateco_letter("ateco", "G 47", "47")]
#[case::ateco_words("ateco", "commercio", "! format")]
#[case::cup("cup", "d71b16000000006", "D71B16000000006")]
#[case::rea("rea", "pa 123456", "PA-123456")]
#[case::rea_digits("rea", "123456", "PA-123456")]
fn a_code_is_repaired_or_refused_with_a_reason(#[case] kind: &str, #[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back(kind, words), back);
}

#[rstest]
#[case("1 febbraio 1980", "01/02/1980")]
#[case("1/2/80", "01/02/1980")]
#[case("01-02-1980", "01/02/1980")]
#[case("1.2.1980", "01/02/1980")]
#[case("01021980", "01/02/1980")]
#[case("1980-02-01", "01/02/1980")]
#[case("primo feb 1980", "01/02/1980")]
#[case("1° febbraio 1980", "01/02/1980")]
#[case("February 1st, 1980", "01/02/1980")]
#[case("the 1st of February 1980", "01/02/1980")]
#[case("venerdì 1 febbraio 1980", "01/02/1980")]
#[case("1/2/30", "01/02/2030")]
#[case("oggi", "22/11/2026")]
#[case("Domani!", "23/11/2026")]
#[case("tomorrow", "23/11/2026")]
#[case("dopodomani", "24/11/2026")]
#[case("ieri", "21/11/2026")]
#[case("tra due settimane", "06/12/2026")]
#[case("in 3 days", "25/11/2026")]
#[case("lunedì prossimo", "23/11/2026")]
#[case("domenica", "29/11/2026")]
#[case("tre giorni fa", "19/11/2026")]
#[case("two weeks ago", "08/11/2026")]
#[case("demain", "23/11/2026")]
#[case("après-demain", "24/11/2026")]
#[case("avant-hier", "20/11/2026")]
#[case("dans trois jours", "25/11/2026")]
#[case("il y a 3 jours", "19/11/2026")]
#[case("le 1er août 1980", "01/08/1980")]
#[case("3 juil. 1980", "03/07/1980")]
#[case("3 jui 1980", "! format")]
#[case("lundi prochain", "23/11/2026")]
#[case("mâine", "23/11/2026")]
#[case("poimâine", "24/11/2026")]
#[case("peste două săptămâni", "06/12/2026")]
#[case("acum 3 zile", "19/11/2026")]
#[case("1 februarie 1980", "01/02/1980")]
#[case("3 iunie 1980", "03/06/1980")]
#[case("غدا", "23/11/2026")]
#[case("أمس", "21/11/2026")]
#[case("بعد ثلاثة أيام", "25/11/2026")]
#[case("بعد أسبوعين", "06/12/2026")]
#[case("٣ فبراير ١٩٨٠", "03/02/1980")]
#[case("3 جويلية 1980", "03/07/1980")]
#[case("٠١/٠٢/١٩٨٠", "01/02/1980")]
#[case("يوم الاثنين القادم", "23/11/2026")]
#[case("আগামীকাল", "23/11/2026")]
#[case("গতকাল", "21/11/2026")]
#[case("কাল", "! format")]
#[case("তিন দিন পরে", "25/11/2026")]
#[case("৩ দিন আগে", "19/11/2026")]
#[case("১লা ফেব্রুয়ারি ১৯৮০", "01/02/1980")]
#[case("৩ জুন ১৯৮০", "03/06/1980")]
#[case("আগামী সোমবার", "23/11/2026")]
#[case("30 febbraio 2026", "! no_such_day")]
#[case("13/13/2026", "! no_such_day")]
#[case("1/1/1776", "! far_away")]
#[case("1 febbraio", "! format")]
#[case("boh", "! format")]
#[case("1/2/980", "! format")]
fn a_date_is_read_as_people_say_it(#[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back("date", words), back);
}

#[rstest]
#[case("31/01/2027 09:30", "31/01/2027 09:30")]
#[case("31/1/27 ore 9.30", "31/01/2027 09:30")]
#[case("domani alle 9", "23/11/2026 09:00")]
#[case("1 marzo 2027, 18:00", "01/03/2027 18:00")]
#[case("1 March 2027 at 18:00", "01/03/2027 18:00")]
#[case("2027-03-01T18:00:00", "01/03/2027 18:00")]
#[case("demain à 9h30", "23/11/2026 09:30")]
#[case("mâine la ora 9", "23/11/2026 09:00")]
#[case("غدا الساعة ٩", "23/11/2026 09:00")]
#[case("আগামীকাল ৯টায়", "23/11/2026 09:00")]
#[case("domani alle 25", "! format")]
#[case("domani", "! format")]
fn a_moment_is_a_day_and_a_time(#[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back("datetime", words), back);
}

#[rstest]
#[case("money", "1.234,50 €", "1.234,50 €")]
#[case("money", "€ 1234.5", "1.234,50 €")]
#[case("money", "1,234.50", "1.234,50 €")]
#[case("money", "1234", "1.234,00 €")]
#[case("money", "20.382,90 euro", "20.382,90 €")]
#[case("money", "12,345", "! format")]
#[case("money", "-5", "! too_small")]
#[case("money", "tanto", "! format")]
#[case("integer", "due", "2")]
#[case("integer", "Venti", "20")]
#[case("integer", "1.234", "1.234")]
#[case("integer", "85 mq", "85")]
#[case("integer", "trois", "3")]
#[case("integer", "două", "2")]
#[case("integer", "خمسة", "5")]
#[case("integer", "٤", "4")]
#[case("integer", "দশ", "10")]
#[case("integer", "৮৫ বর্গমিটার", "85")]
#[case("integer", "quaranta", "40")]
#[case("money", "١٬٢٣٤٫٥٠ يورو", "1.234,50 €")]
#[case("money", "৫০ ইউরো", "50,00 €")]
#[case("year", "২০২৬", "2026")]
#[case("year", "l'année dernière", "2025")]
#[case("integer", "2,5", "! format")]
#[case("decimal", "3,5 m", "3,5")]
#[case("decimal", "3.5", "3,5")]
#[case("decimal", "1.2.3", "! format")]
#[case("year", "2026", "2026")]
#[case("year", "quest'anno", "2026")]
#[case("year", "26", "! format")]
#[case("year", "1066", "! far_away")]
fn a_number_is_read_as_people_write_it(#[case] kind: &str, #[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back(kind, words), back);
}

#[rstest]
#[case("bool", "Sì", "sì")]
#[case("bool", "yes please", "sì")]
#[case("bool", "no", "no")]
#[case("bool", "oui", "sì")]
#[case("bool", "nu", "no")]
#[case("bool", "نعم، من فضلك", "sì")]
#[case("bool", "না", "no")]
#[case("choice", "২", "Mercato")]
#[case("choices", "١، ٣", "Manifestazione o festa, Un trasloco")]
#[case("bool", "forse", "! format")]
#[case("choice", "market", "Mercato")]
#[case("choice", "2", "Mercato")]
#[case("choice", "trasloco", "Un trasloco")]
#[case("choice", "attivita per giovani", "Attività per giovani")]
#[case("choice", "House removal", "Un trasloco")]
#[case("choice", "ma", "! ambiguous")]
#[case("choice", "5", "! no_option")]
#[case("choice", "pizza", "! no_option")]
#[case("choices", "1, 3", "Manifestazione o festa, Un trasloco")]
#[case("choices", "3 1", "Manifestazione o festa, Un trasloco")]
#[case("choices", "mercato e trasloco", "Mercato, Un trasloco")]
#[case("choices", "mercato, pizza", "! no_option")]
fn an_option_is_found_by_id_label_number_or_start(#[case] kind: &str, #[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back(kind, words), back);
}

#[rstest]
#[case("phone", "333 123 4567", "+393331234567")]
#[case("phone", "+39 091/740 1111", "+390917401111")]
#[case("phone", "0039 333 1234567", "+393331234567")]
#[case("phone", "39 333 1234567", "+393331234567")]
#[case("phone", "3912345678", "+393912345678")]
#[case("phone", "+40 721 234 567", "+40721234567")]
#[case("phone", "٣٣٣ ١٢٣ ٤٥٦٧", "+393331234567")]
#[case("phone", "12345", "! format")]
#[case("phone", "chiamami", "! format")]
#[case("email", " Mario.Rossi@Esempio.IT ", "Mario.Rossi@esempio.it")]
#[case("email", "mailto:mario@esempio.it.", "mario@esempio.it")]
#[case("email", "mario@esempio", "! format")]
#[case("email", "mario..rossi@esempio.it", "! format")]
#[case("pec", "ditta@pec.esempio.it", "ditta@pec.esempio.it")]
#[case("address", "via Roma 12, Bagheria", "via Roma 12, Bagheria")]
#[case("address", "12", "! format")]
#[case("location", "38.1157, 13.3615", "38.11570, 13.36150")]
#[case("location", "piazza Pretoria", "piazza Pretoria")]
#[case("country", "Italia", "Italia")]
#[case("country", "123", "! format")]
fn contacts_and_places(#[case] kind: &str, #[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back(kind, words), back);
}

#[rstest]
#[case("text", 300)]
#[case("long_text", 2_000)]
#[case("address", 200)]
#[case("location", 200)]
#[case("municipality", 200)]
#[case("country", 200)]
fn a_field_of_words_takes_so_many_characters_and_no_more(#[case] kind: &str, #[case] longest: u32) {
    let words = |count: u32| "a".repeat(usize::try_from(count).unwrap());
    assert_eq!(field(kind.parse().unwrap()).longest(), Some(longest));
    assert!(typed(kind, &words(longest)).is_ok());
    assert_eq!(typed(kind, &words(longest + 1)), Err(FieldError::TooLong { max: longest }));
}

#[test]
fn a_text_that_was_cut_is_never_taken_for_whole() {
    let mut field = field(FieldKind::LongText);
    field.max = Some(Decimal::whole(4_000));
    assert!(read(&field, &Input::text("a".repeat(4_000))).is_ok());
    assert_eq!(read(&field, &Input::text("a".repeat(4_096))), Err(FieldError::TooLong { max: 4_000 }));
}

#[rstest]
#[case("fabbricati, foglio 12, particella 345, sub 6", "fabbricati, foglio 12, particella 345, sub 6")]
#[case("F 12 345 6", "fabbricati, foglio 12, particella 345, sub 6")]
#[case("12/345/6", "fabbricati, foglio 12, particella 345, sub 6")]
#[case("Catasto terreni fg. 12 part. 345", "terreni, foglio 12, particella 345")]
#[case(
    "A546 sez. BA foglio n. 12 mappale 345 subalterno 6",
    "fabbricati, Comune A546, sezione BA, foglio 12, particella 345, sub 6"
)]
#[case("foglio 12", "! format")]
#[case("12 345 6 7", "! format")]
#[case("foglio dodici particella 3", "! format")]
fn the_land_register_is_read_in_one_line(#[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back("cadastre", words), back);
}

#[test]
fn limits_are_explained_with_their_number() {
    let mut number = field(FieldKind::Decimal);
    (number.min, number.max) = (Decimal::parse("0.1"), Some(Decimal::whole(50)));
    assert_eq!(read(&number, &Input::text("0")), Err(FieldError::TooSmall { min: Decimal::parse("0.1").unwrap() }));
    assert_eq!(read(&number, &Input::text("51")), Err(FieldError::TooLarge { max: Decimal::whole(50) }));
    let mut words = field(FieldKind::Text);
    (words.min, words.max) = (Some(Decimal::whole(2)), Some(Decimal::whole(5)));
    assert_eq!(read(&words, &Input::text(" è ")), Err(FieldError::TooShort { min: 2 }));
    assert_eq!(read(&words, &Input::text("perché")), Err(FieldError::TooLong { max: 5 }));
    let mut several = field(FieldKind::Choices);
    several.max = Some(Decimal::whole(1));
    assert_eq!(read(&several, &Input::text("1 2")), Err(FieldError::TooMany { max: 1 }));
}

fn file(mime: &str, size: u64) -> Input {
    let id = AttachmentId::from_seed(1);
    Input::Files(vec![Attachment { id, name: SafeText::new("carta.pdf"), mime: mime.into(), size }])
}

#[rstest]
#[case("file", file("application/pdf", 1_000), None)]
#[case("file", file("video/mp4", 1_000), Some("file_type"))]
#[case("file", file("application/pdf", 20_000_001), Some("file_size"))]
#[case("photo", file("image/jpeg", 1_000), None)]
#[case("photo", file("application/pdf", 1_000), Some("file_type"))]
#[case("photo", Input::text("foto"), Some("wrong_input"))]
#[case("tax_code", file("image/jpeg", 1_000), Some("wrong_input"))]
#[case("text", Input::Skip, Some("required"))]
#[case("text", Input::text(" \u{200b} "), Some("required"))]
#[case("choice", Input::Option("forged".into()), Some("no_option"))]
#[case("choices", Input::text(", ;"), Some("no_option"))]
#[case("location", Input::Position { lat: f64::NAN, lon: 13.0 }, Some("format"))]
fn other_inputs(#[case] kind: &str, #[case] input: Input, #[case] error: Option<&str>) {
    let result = read(&field(kind.parse().unwrap()), &input);
    assert_eq!(result.err().map(|error| error.code()), error);
}

#[test]
fn what_is_not_required_can_be_skipped() {
    let mut optional = field(FieldKind::Choices);
    optional.required = false;
    assert_eq!(read(&optional, &Input::Skip), Ok(Answer::Skipped));
    assert_eq!(read(&optional, &Input::text("nessuna")), Ok(Answer::Skipped));
}

#[rstest]
#[case("birth_date", "date", "1/1/1980", None)]
#[case("birth_date", "date", "2/1/1980", Some("tax_code"))]
#[case("sex", "choice", "m", None)]
#[case("sex", "choice", "f", Some("tax_code"))]
fn birth_date_and_sex_agree_with_the_tax_code(
    #[case] id: &str,
    #[case] kind: &str,
    #[case] words: &str,
    #[case] disagrees_with: Option<&str>,
) {
    let mut field = field(kind.parse().unwrap());
    field.id = id.into();
    field.options = ["f", "m"].map(|id| Choice { id: id.into(), label: text(id, id) }).into();
    let mut answers = Answers::default();
    answers.insert(FieldPath::new("applicant", "tax_code"), Answer::Text("RSSMRA80A01H501U".into()));
    answers.insert(FieldPath::new("child", "tax_code"), Answer::Text("GLABNC72H65H501Y".into()));
    let context = Context::of(&answers, &FieldPath::new("applicant", id));
    let error = accept(&field, &Input::text(words), TODAY, &context).err();
    assert_eq!(error, disagrees_with.map(|field| FieldError::Disagrees { field: field.into() }));
}

#[test]
fn a_birth_lies_in_the_past() {
    let mut birth = field(FieldKind::Date);
    birth.id = "birth_date".into();
    assert_eq!(read(&birth, &Input::text("domani")), Err(FieldError::InFuture));
    assert_eq!(read(&birth, &Input::text("1/2/27")), Ok(Answer::Date(date(1927, 2, 1))));
}

#[rstest]
#[case("birth_date", "date", Some("01/01/1980"))]
#[case("sex", "choice", Some("m"))]
#[case("isee_year", "year", Some("2026"))]
#[case("phone", "phone", None)]
fn what_a_code_tells_need_not_be_typed(#[case] id: &str, #[case] kind: &str, #[case] known: Option<&str>) {
    let mut field = field(kind.parse().unwrap());
    field.id = id.into();
    field.options = ["f", "m"].map(|id| Choice { id: id.into(), label: text(id, id) }).into();
    let mut answers = Answers::default();
    answers.insert(FieldPath::new("a", "tax_code"), Answer::Text("RSSMRA80A01H501U".into()));
    answers.insert(FieldPath::new("a", "isee_protocol"), Answer::Text("INPS-ISEE-2026-00123456A-00".into()));
    let context = Context::of(&answers, &FieldPath::new("a", id));
    let derived = derived(&field, TODAY, &context).map(|answer| shown(&field, &answer, &Manner::italian()));
    assert_eq!(derived.as_deref(), known);
}

#[test]
fn neither_errors_nor_debug_hold_the_value() {
    let secret = "GLABNC72H25H501Y";
    let error = typed("tax_code", secret).unwrap_err();
    assert!(!format!("{error} {error:?}").contains(secret));
    let answer = typed("tax_code", "RSSMRA80A01H501U").unwrap();
    assert_eq!(format!("{answer:?} {:?}", Input::from(&answer)), "<text> <typed>");
}

#[test]
fn the_example_of_each_kind_is_accepted() {
    for kind in FieldKind::ALL.iter().filter(|kind| !kind.takes_files()) {
        assert!(read(&field(*kind), &Input::text(kind.example())).is_ok(), "{kind}");
    }
}

/// Words near to what people type, so that many are accepted, and anything at all.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[0-9 .,/€-]{1,20}",
        "[A-Z]{6}[0-9L-V]{2}[ABCDEHLMPRST][0-6][0-9][A-Z][0-9]{3}[A-Z]",
        "[0-9]{1,2}[ /.-][0-9]{1,2}[ /.-][0-9]{2,4}( (alle )?[0-9]{1,2}([:.][0-9]{2})?)?",
        "(F|T|fg|foglio)? ?[0-9]{1,4} [0-9]{1,5}( [0-9]{1,4})?",
        "[a-z]{1,8}@[a-z]{1,8}\\.[a-z]{1,4}",
        "[+03][0-9 ]{8,12}",
        "(si|no|uno|due|venti|mercato|1, 2|oggi|domani|nessuno)",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn an_accepted_answer_is_accepted_again_unchanged(
        kind in proptest::sample::select(FieldKind::ALL),
        words in words(),
        required: bool,
    ) {
        let field = Field { required, ..field(kind) };
        if let Ok(answer) = read(&field, &Input::text(words)) {
            prop_assert!([kind.answer_type(), "skipped"].contains(&answer.type_name()));
            prop_assert_eq!(recheck(&field, &answer, TODAY, &Context::default()), Ok(()));
        }
    }

    #[test]
    fn what_is_shown_can_be_typed_again(kind in proptest::sample::select(FieldKind::ALL), words in words()) {
        let field = field(kind);
        if let Ok(answer) = read(&field, &Input::text(words)) {
            let shown = shown(&field, &answer, &Manner::italian());
            let is_rounded = shown.starts_with(|c: char| c.is_ascii_digit() || c == '-') && kind == FieldKind::Location;
            if !is_rounded {
                prop_assert!(read(&field, &Input::text(shown)) == Ok(answer));
            }
        }
    }
}

#[rstest]
#[case("D'Angelo")]
#[case("Lo Bue")]
#[case("de' Medici")]
#[case("Nguyen Thi")]
#[case("José María")]
#[case("Anna-Sofia")]
#[case("Contrada Bruno")]
#[case("Ștefănescu")]
#[case("محمد بن سلمان")]
#[case("মোহাম্মদ রহমান")]
#[case("李")]
fn a_real_name_is_taken_as_it_is_written(#[case] name: &str) {
    assert_eq!(read_back("person_name", name), name);
}

#[rstest]
#[case("mi chiamo Rosa Lo Bue", "Rosa Lo Bue")]
#[case("Je m'appelle  Awa", "Awa")]
#[case("আমার নাম রহিম", "রহিম")]
#[case("اسمي ليلى", "ليلى")]
#[case("mi chiamo", "mi chiamo")]
fn who_introduces_themselves_has_said_a_name(#[case] words: &str, #[case] name: &str) {
    assert_eq!(read_back("person_name", words), name);
}

#[rstest]
#[case("via Roma 12")]
#[case("٣ شارع روما")]
#[case("rosa@esempio.it")]
#[case("...")]
fn what_no_name_holds_is_refused(#[case] words: &str) {
    assert_eq!(read_back("person_name", words), "! format");
}

#[rstest]
#[case("via Roma", true)]
#[case("Piazza della Vittoria", true)]
#[case("شارع روما", true)]
#[case("Contrada", false)]
#[case("Viola Rossi", false)]
fn an_address_is_known_by_its_first_word(#[case] words: &str, #[case] begins: bool) {
    assert_eq!(begins_as_address(words), begins);
}

proptest! {
    #[test]
    fn no_name_in_any_letters_is_refused(
        parts in proptest::collection::vec("[\\p{Latin}\\p{Arabic}\\p{Bengali}\\p{Han}&&\\p{L}]{1,12}", 1..5),
        joint in prop_oneof![Just(" "), Just("-"), Just("'"), Just("’"), Just(". ")],
    ) {
        let name = parts.join(joint);
        prop_assert_eq!(typed("person_name", &name), Ok(Answer::Text(SafeText::new(&name))));
    }
}

#[rstest]
#[case("choice", "è per un mercato rionale", "Mercato")]
#[case("choice", "facciamo un trasloco domani", "Un trasloco")]
#[case("choice", "mercato e un trasloco insieme", "! ambiguous")]
#[case("choice", "una manifestazione in piazza", "! ambiguous")]
#[case("choice", "non è un mercato", "! no_option")]
#[case("choice", "una bella giornata", "! no_option")]
#[case("choices", "c'è il mercato, facciamo un trasloco", "Mercato, Un trasloco")]
fn an_option_is_known_within_a_sentence(#[case] kind: &str, #[case] words: &str, #[case] back: &str) {
    assert_eq!(read_back(kind, words), back);
}
