use ratatui::buffer::Buffer;

/// Turns every cell into ASCII: glyphs into their stand-ins, accented letters into plain ones.
pub(super) fn flatten(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let stand_in = cell.symbol().chars().next().map_or(' ', stand_in);
            cell.set_char(stand_in);
        }
    }
}

const fn stand_in(c: char) -> char {
    match c {
        '●' | '○' | '◆' | 'ò' | 'ó' => 'o',
        '▲' => '!',
        '✖' => 'X',
        '✔' | '↓' => 'v',
        '·' | '…' | '░' | '▁' | '▂' => '.',
        '▸' | '→' | '›' | '▶' => '>',
        '←' => '<',
        '↑' => '^',
        '│' => '|',
        '─' | '–' | '—' => '-',
        '┌' | '┐' | '└' | '┘' | '▅' | '▆' => '+',
        '▃' | '▄' => ':',
        '█' | '▇' | '■' => '#',
        '’' | '‘' => '\'',
        '«' | '»' | '“' | '”' => '"',
        '€' | 'È' | 'É' => 'E',
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ù' | 'ú' => 'u',
        'À' => 'A',
        'Ì' => 'I',
        'Ò' => 'O',
        'Ù' => 'U',
        _ => '?',
    }
}
