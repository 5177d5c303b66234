### What is wrong with an answer: what is missing and the expected format

error-required = This answer is needed to go on.
error-wrong-input = Something else is needed here: { $hint }. Example: { $example }
error-format = I cannot read the answer. Format: { $hint }. Example: { $example }
name-expected = Here I need the name of a person, without numbers. If something else is needed I ask for it later.
name-doubtful = This looks like an address: here I need the name of a person. If it is a name, tap It was my answer.
error-length =
    { $given ->
        [one] { $expected } characters are needed: you wrote one.
       *[other] { $expected } characters are needed: you wrote { $given }.
    }
error-check-character = One character is wrong or two are swapped: check the code and write it again.
error-no-such-day = There is no such day in the calendar. Write day, month and year, for example 31/01/2026.
error-in-future = This date is in the future: write a past date, for example 31/01/2026.
error-far-away = The year must be between { $min } and { $max }.
error-too-small = The number is too small: write at least { $min }.
error-too-large = The number is too large: write at most { $max }.
error-too-short =
    { $min ->
        [one] The answer is too short: at least one character is needed.
       *[other] The answer is too short: at least { $min } characters are needed.
    }
error-too-long = The answer is too long: write at most { $max } characters.
error-too-few =
    { $min ->
        [one] At least one is needed.
       *[other] At least { $min } are needed.
    }
error-too-many =
    { $max ->
        [one] You can give only one.
       *[other] You can give at most { $max }.
    }
error-no-option = This is none of the options: tap a button or write its number.
error-ambiguous = It could be more than one option: { $options }. Tap the right one.
error-disagrees = It does not agree with your answer to "{ $field }": check both.
error-file-type = This type of file is not accepted. Accepted formats: { $accepted }.
error-file-size = The file is too large: at most { $max } MB.
edit-ignored = You edited a message I have already read: the edit does not count. To correct an answer, write it again.
private-only = I answer only in private, to protect everybody's data: { $link }
