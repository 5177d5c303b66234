#!/usr/bin/env python3
"""Peers that must be installed first, over the same sheets and questions as Patto.

As root on Debian: apt-get install python3-xapian postgresql postgresql-contrib python3-psycopg2. The benchmark hands over
one line with the sheets and one with the questions, and reads a line with the answers.
"""

import json
import os
import pwd
import subprocess
import sys
import tempfile
import time

DEPTH = 10


def xapian_answers(sheets, queries):
    import xapian

    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("it"))
    generator.set_stemming_strategy(xapian.TermGenerator.STEM_SOME)
    for sheet in sheets:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(sheet["title"], 2)
        generator.increase_termpos()
        generator.index_text(sheet["body"])
        document.set_data(sheet["slug"])
        database.add_document(document)
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("it"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_OR)
    for query in queries:
        began = time.perf_counter()
        enquire = xapian.Enquire(database)
        plain = "".join(letter if letter.isalnum() else " " for letter in query)
        enquire.set_query(parser.parse_query(plain, 0))
        found = [match.document.get_data().decode() for match in enquire.get_mset(0, DEPTH)]
        yield {"slugs": found, "micros": round((time.perf_counter() - began) * 1e6)}


def postgresql_answers(sheets, queries):
    import psycopg2

    programs = subprocess.run(
        "ls -d /usr/lib/postgresql/*/bin", shell=True, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    with tempfile.TemporaryDirectory() as folder:
        user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        as_user = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups"] if os.geteuid() == 0 else []
        if as_user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = os.path.join(folder, "data")
        run = lambda *words: subprocess.run([*as_user, *words], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        run(f"{programs}/initdb", "-D", data, "-A", "trust")
        options = f"-c listen_addresses= -c unix_socket_directories={folder}"
        run(f"{programs}/pg_ctl", "-D", data, "-w", "-l", os.path.join(folder, "log"), "-o", options, "start")
        try:
            connection = psycopg2.connect(host=folder, user=user, dbname="postgres")
            yield from asked_of(connection.cursor(), sheets, queries)
            connection.close()
        finally:
            run(f"{programs}/pg_ctl", "-D", data, "-m", "immediate", "stop")


def asked_of(cursor, sheets, queries):
    cursor.execute("CREATE EXTENSION pg_trgm")
    cursor.execute("CREATE EXTENSION unaccent")
    cursor.execute("CREATE TEXT SEARCH CONFIGURATION folded (COPY = italian)")
    cursor.execute(
        "ALTER TEXT SEARCH CONFIGURATION folded ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword,"
        " hword_asciipart WITH unaccent, italian_stem"
    )
    cursor.execute("CREATE TEMP TABLE sheet (slug text, title text, words tsvector)")
    for sheet in sheets:
        cursor.execute(
            "INSERT INTO sheet VALUES (%s, %s, setweight(to_tsvector('folded', %s), 'A') ||"
            " setweight(to_tsvector('folded', %s), 'B'))",
            (sheet["slug"], sheet["title"], sheet["title"], sheet["body"]),
        )
    for query in queries:
        began = time.perf_counter()
        cursor.execute(
            "WITH asked AS (SELECT replace(plainto_tsquery('folded', %s)::text, '&', '|')::tsquery AS wanted)"
            " SELECT slug FROM sheet, asked ORDER BY ts_rank(words, wanted) + 0.3 * word_similarity(%s, title) DESC LIMIT %s",
            (query, query, DEPTH),
        )
        found = [slug for (slug,) in cursor.fetchall()]
        yield {"slugs": found, "micros": round((time.perf_counter() - began) * 1e6)}


if __name__ == "__main__":
    engine = {"xapian": xapian_answers, "postgresql": postgresql_answers}[sys.argv[1]]
    given_sheets, given_queries = json.loads(sys.stdin.readline()), json.loads(sys.stdin.readline())
    print(json.dumps(list(engine(given_sheets, given_queries))))
