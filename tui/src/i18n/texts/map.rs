use super::group;

group! {
    /// The map.
    Map {
        key: "m cambia", "m changes";
        needs_room: "la mappa si vede da 120 colonne", "the map shows from 120 columns on";
        health: "Mappa: salute", "Map: health";
        late: "Mappa: pratiche scadute", "Map: late cases";
        load: "Mappa: pratiche aperte", "Map: open cases";
        adhesion: "Mappa: piattaforme attive", "Map: live platforms";
        level: "Mappa: livello dei servizi", "Map: level of services";
        health_legend: "● risponde ▲ lento ✖ giù · non attivo", "● answers ▲ slow ✖ down · not live";
        late_legend: "· 0  ▁ 1  ▃ 2-4  ▅ 5-19  █ 20 e più", "· 0  ▁ 1  ▃ 2-4  ▅ 5-19  █ 20 and more";
        load_legend: "· 0  ▁ <10  ▃ <50  ▅ <200  █ di più", "· 0  ▁ <10  ▃ <50  ▅ <200  █ more";
        adhesion_legend: "su quante delle 7 piattaforme", "on how many of the 7 platforms";
        level_legend: "livello più alto, 4 = tutto online", "highest level, 4 = all online";
    }
}
