use super::{did_you_mean, group};

group! {
    /// The configuration file.
    Config {
        title: "Configurazione della console di Patto. Ogni riga commentata mostra il valore predefinito: togli # per cambiarlo.", "Configuration of Patto's console. Each commented line shows the default: take the # away to change it.";
        keys_title: "I tasti: ogni azione con il tasto o i tasti che ha; [] glieli toglie.", "The keys: each action with the key or keys it has; [] takes them away.";
        keys_form: "un tasto o un elenco di tasti, per esempio [\"enter\", \"o\"]", "a key or a list of keys, for example [\"enter\", \"o\"]";
        always_quits: "Ctrl-c esce sempre: non si può assegnare ad altro", "Ctrl-c always quits: it cannot be given to anything else";
    }
    templates {
        syntax(&str): |why| format!("non è TOML valido: {why}"), |why| format!("not valid TOML: {why}");
        unknown(&str, &str):
            |name, meant| format!("non c'è un'opzione «{name}»{}", did_you_mean(meant, ": intendevi «", "»?")),
            |name, meant| format!("there is no option “{name}”{}", did_you_mean(meant, ": did you mean “", "”?"));
        no_action(&str, &str):
            |name, meant| format!("non c'è un'azione «{name}»{}", did_you_mean(meant, ": intendevi «", "»?")),
            |name, meant| format!("there is no action “{name}”{}", did_you_mean(meant, ": did you mean “", "”?"));
        value(&str, &str):
            |name, takes| format!("{name}: il valore dev'essere {takes}"),
            |name, takes| format!("{name}: the value must be {takes}");
        no_key(&str):
            |typed| format!("«{typed}» non è il nome di un tasto"),
            |typed| format!("“{typed}” is not the name of a key");
        conflict(&str, &str, &str):
            |key, one, other| format!("il tasto {key} è sia «{one}» sia «{other}»"),
            |key, one, other| format!("the key {key} is both “{one}” and “{other}”");
    }
}
