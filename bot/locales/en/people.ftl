### Talking to a person

call-topic = _Talk to a person._ Write briefly what you need: whoever answers will read it.
call-asked = I called our support: a person answers here as soon as one is free.
call-wait = I am opening the conversation: write again in a moment.
call-next = You are the next in line.
call-ahead =
    { $count ->
        [one] One person is waiting before you.
       *[other] { $count } people are waiting before you.
    }
call-closed = Support is closed now: it opens again on { $at }. Your request is kept and the answer comes here.
talking = What you write now goes to a person of our support.
talk-stays-open = The conversation stays open: write operator to return to it.
talk-closed = I closed the conversation.
talk-refused = The conversation is closed. Write operator to open another.
clerk = our support
clerk-took = { $clerk } is answering you.
clerk-says =
    _{ $clerk }_
    { $text }
clerk-closed = The person of our support closed the conversation. Did it help? If not, write operator.
