### Welcome, settings and mishaps

greeting-first =
    _Ciao, sono Patto._ Ti aiuto con i servizi del tuo Comune: scrivimi che cosa ti serve, anche con parole tue.

    _Hello, I am Patto._ I help you with the services of your Comune: write what you need, in your own words.
greeting-searching = Hello, I am Patto and I help you with the services of your Comune. I am looking it up.
language-name = English
language-ask = Which language do you want to speak?
language-set = Fine, let us speak English.
meant-this = Did you mean "{ $words }"?
meant-which = What did you mean?
say-it-simply = No problem: write in a few words what you have to do, for example "pay the waste tax". Or tap a button.
you-are-welcome = You are welcome. If you need anything else, write to me at any time.
i-am-a-program = I am Patto, a program of the Comuni: I am not a person. If you want to talk to somebody, write operator.
machine-made = This is a machine translation: the Italian text is the one that counts.
home = _What do you need?_ Write it in your own words, for example "I need an identity card in Bagheria".
home-at =
    _What do you need?_ Write it in your own words, for example "I need an identity card".

    Your Comune: { $place }.
help =
    _How it works_

    - Write what you need: I propose the right service.
    - Read the sheet and start the request: I ask one question at a time.
    - You can always write back, edit, save or cancel.
    - If you have a doubt while filling in the form, write it with a question mark: I answer and we return to the question.
    - Once it is sent, I tell you of every change.
    - Write operator to talk to a person.

    Commands: /cases, /consultations, /language, /privacy, /settings, /person, /cancel, /mydata, /erase.
settings =
    _Your settings_

    - Your Comune: { $place }
    - Language: English
cancelled = Fine, we leave it.
unreadable = I can only read text, photos and documents here. Please write in words: nothing of what you did is lost.
unknown-command = I do not know this command. Write what you need, or /help.
stale-tap = This button belongs to an earlier screen. Here is where we are now.
slow-down = You are writing very fast: wait a few seconds, then write the last thing again.
use-buttons = To go on, tap one of the buttons.
hub-away = I cannot look it up at the moment: I will try again by myself shortly.
hub-away-safe = The system does not answer at the moment. _What you sent is safe_: I keep trying by myself and tell you as soon as it arrives.
hub-given-up = The system still does not answer. Try again in a few minutes: nothing of what you did is lost.
hub-misunderstood = Something went wrong on our side. Try again, or write operator to talk to a person.
data-gathering = I am gathering all I know about you: it comes shortly, in two files.
data-ready = _Here are your data_, in two files: one to read and one for programs. Whoever opens this chat can see them: keep them with care.
data-head =
    _Your data in Patto_, { $day }

    The system of the Comuni knows you only by this code: { $code }. Only the bot knows the number of your chat.
data-known = _Answers I propose in forms_
data-drafts = _Requests not sent yet_
data-consent = You accepted privacy notice { $version } on { $at }.
data-cases = _Cases sent_
data-answers = Your answers:
data-talks = _Conversations with our support_
data-none = Nothing.
data-you = you
erase-ask =
    _Do you want to erase everything?_

    What I erase:
    - your settings: Comune and language;
    - requests you have not sent yet;
    - this conversation and what I remember of your cases.

    What stays: _cases you have sent stay with the Comune_. The law on registers and public archives asks for it. They stay under a code: afterwards nobody can tie it to this chat any more.

    I will not be able to tell you about your cases. For news you go to the Comune with the protocol number. This cannot be undone.
erase-cases = Your protocol numbers, to keep:
erase-after-sending = I am still sending something to the Comune. I finish that first, then you can erase everything: try again shortly.
all-erased = _I have erased everything._ I have nothing of you any more. If you write to me again, we start anew as if for the first time.
erased-tap = I have nothing of this chat any more. Write to me whenever you like.
