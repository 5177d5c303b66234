"""The peer in Python: aiogram's dispatcher with long polling, and SQLite behind aiosqlite.

TASK: "bare" echoes; "echo" keeps each message before it answers; "form" asks three questions and keeps every answer.
"""

import asyncio
import datetime
import os
import re

import aiosqlite
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

TASK = os.environ["TASK"]

TABLES = """
CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY, chat INTEGER, text TEXT);
CREATE TABLE IF NOT EXISTS draft (chat INTEGER PRIMARY KEY, step TEXT, name TEXT, day TEXT, email TEXT);
CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, chat INTEGER, name TEXT, day TEXT, email TEXT);
CREATE TRIGGER IF NOT EXISTS filed AFTER UPDATE OF step ON draft WHEN new.step = 'done' BEGIN
  INSERT INTO request (chat, name, day, email) VALUES (new.chat, new.name, new.day, new.email);
END;
"""
READ = "SELECT step, name, day, email FROM draft WHERE chat = ?"
WRITE = """INSERT INTO draft (chat, step, name, day, email) VALUES (:chat, :step, :name, :day, :email)
  ON CONFLICT (chat) DO UPDATE SET step = :step, name = :name, day = :day, email = :email"""


def is_name(text):
    return re.fullmatch(r"[^\W\d_][\w' -]{1,79}", text) is not None


def is_day(text):
    try:
        return datetime.datetime.strptime(text, "%d/%m/%Y").date() <= datetime.date.today()
    except ValueError:
        return False


def is_email(text):
    return re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]{2,}", text) is not None


FIELDS = {
    "name": ("Nome e cognome?", is_name, "day"),
    "day": ("Data di nascita? (gg/mm/aaaa)", is_day, "email"),
    "email": ("Email?", is_email, "done"),
}


async def form(store, chat, text):
    if text == "/modulo":
        await store.execute(WRITE, {"chat": chat, "step": "name", "name": None, "day": None, "email": None})
        return FIELDS["name"][0]
    async with store.execute(READ, (chat,)) as rows:
        row = await rows.fetchone()
    draft = dict(zip(("step", "name", "day", "email"), row)) if row else {}
    if draft.get("step") not in FIELDS:
        return "Scrivi /modulo per cominciare."
    ask, is_right, following = FIELDS[draft["step"]]
    if not is_right(text):
        return f"Non va bene. {ask}"
    answered = {**draft, draft["step"]: text, "chat": chat, "step": following}
    await store.execute(WRITE, answered)
    if following != "done":
        return FIELDS[following][0]
    return (
        f"Riepilogo\nNome e cognome: {answered['name']}\nData di nascita: {answered['day']}\n"
        f"Indirizzo: {answered['email']}"
    )


async def main():
    # Each statement is its own commit, as in the other bots: handlers run at the same time on this connection.
    async with aiosqlite.connect(os.environ["STORE"], isolation_level=None) as store:
        await store.execute("PRAGMA journal_mode = WAL")
        await store.execute("PRAGMA synchronous = FULL")
        await store.executescript(TABLES)
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def answer(message: Message):
            chat, text = message.chat.id, message.text
            if TASK == "form":
                return await message.answer(await form(store, chat, text))
            if TASK == "echo":
                await store.execute("INSERT INTO message (chat, text) VALUES (?, ?)", (chat, text))
            return await message.answer(text)

        server = TelegramAPIServer.from_base(os.environ["API_ROOT"])
        bot = Bot(os.environ["TOKEN"], session=AiohttpSession(api=server))
        print("serving", flush=True)
        await dispatcher.start_polling(bot, handle_signals=False)


asyncio.run(main())
