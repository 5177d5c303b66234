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
        '●' | '○' | '◆' => 'o',
        '▲' => '!',
        '✖' => 'X',
        '✔' => 'v',
        '·' | '…' | '░' | '▁' | '▂' => '.',
        '▸' | '→' => '>',
        '←' => '<',
        '↑' => '^',
        '↓' => 'v',
        '│' => '|',
        '─' | '–' | '—' => '-',
        '┌' | '┐' | '└' | '┘' => '+',
        '▃' | '▄' => ':',
        '▅' | '▆' => '+',
        '█' | '▇' => '#',
        '’' | '‘' => '\'',
        '€' => 'E',
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        'À' => 'A',
        'È' | 'É' => 'E',
        'Ì' => 'I',
        'Ò' => 'O',
        'Ù' => 'U',
        _ => '?',
    }
}
