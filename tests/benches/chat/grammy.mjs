// The peer in JavaScript, as grammY's own pages advise for load: the runner, and the updates of a chat one after another.
// TASK: "bare" echoes; "echo" keeps each message before it answers; "form" asks three questions and keeps every answer.
import { Bot } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
import Database from "better-sqlite3";

const { TASK, API_ROOT, TOKEN, STORE } = process.env;

const store = new Database(STORE);
store.pragma("journal_mode = WAL");
store.pragma("synchronous = FULL");
store.exec(`CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY, chat INTEGER, text TEXT);
  CREATE TABLE IF NOT EXISTS draft (chat INTEGER PRIMARY KEY, step TEXT, name TEXT, day TEXT, email TEXT);
  CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, chat INTEGER, name TEXT, day TEXT, email TEXT);`);
const keep = store.prepare("INSERT INTO message (chat, text) VALUES (?, ?)");
const read = store.prepare("SELECT step, name, day, email FROM draft WHERE chat = ?");
const write = store.prepare(`INSERT INTO draft (chat, step, name, day, email) VALUES (@chat, @step, @name, @day, @email)
  ON CONFLICT (chat) DO UPDATE SET step = @step, name = @name, day = @day, email = @email`);
const file = store.prepare("INSERT INTO request (chat, name, day, email) VALUES (@chat, @name, @day, @email)");
const finish = store.transaction((draft) => {
  write.run(draft);
  file.run(draft);
});

function isDay(text) {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return false;
  const [day, month, year] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 && date <= new Date();
}

const fields = {
  name: { ask: "Nome e cognome?", is: (text) => /^\p{L}[\p{L}' -]{1,79}$/u.test(text), next: "day" },
  day: { ask: "Data di nascita? (gg/mm/aaaa)", is: isDay, next: "email" },
  email: { ask: "Email?", is: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text), next: "done" },
};

function form(chat, text) {
  if (text === "/modulo") {
    write.run({ chat, step: "name", name: null, day: null, email: null });
    return fields.name.ask;
  }
  const draft = read.get(chat);
  const field = draft && fields[draft.step];
  if (!field) return "Scrivi /modulo per cominciare.";
  if (!field.is(text)) return `Non va bene. ${field.ask}`;
  const answered = { ...draft, chat, [draft.step]: text, step: field.next };
  if (field.next !== "done") {
    write.run(answered);
    return fields[field.next].ask;
  }
  finish(answered);
  return `Riepilogo\nNome e cognome: ${answered.name}\nData di nascita: ${answered.day}\nIndirizzo: ${answered.email}`;
}

const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } });
bot.use(sequentialize((context) => context.chat?.id.toString()));
bot.on("message:text", async (context) => {
  const { text, chat } = context.message;
  if (TASK === "form") return context.reply(form(chat.id, text));
  if (TASK === "echo") keep.run(chat.id, text);
  return context.reply(text);
});
bot.catch((error) => console.error(error.error));
run(bot);
console.log("serving");
