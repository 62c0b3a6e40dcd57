"""Tests of the session that might crash the process; ``test_durable_session.py`` runs each in its own process.

``python session_checks.py NAME``: no output and exit code 0 mean that the test passed.
"""

import gc
import json
import os
import resource
import signal
import sys
import threading
import warnings
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

import generate
import small_world

import licet
from licet import InferenceError
from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE
from licet.inference import durable_session
from licet.inference.network import Network, Row, Shape
from licet.language.attributes import ROLES
from licet.values.cache import BoundedCache

ZONES, PLACES, CLASSES, RANKS = 5, 6, 3, 6


def random_network(chance):
    """A network of random shapes and rows."""
    shapes = list({
        Shape(
            tuple(sorted(chance.sample(range(len(ROLES)), chance.randint(0, 3)))),
            tuple(sorted(chance.sample(range(len(ATTRIBUTES)), chance.randint(0, 5)))),
        ): None
        for _ in range(chance.randint(1, 12))
    })  # fmt: skip
    rows = []
    for number in range(chance.randint(1, 60)):
        shape = chance.randrange(len(shapes))
        places = tuple(chance.randint(1, PLACES) for _ in shapes[shape].roles)
        ranges = tuple(sorted_pair(chance) for _ in shapes[shape].attributes)
        rows.append(Row(number, (number,), shape, chance.randint(0, CLASSES), places, ranges))
    return Network(tuple(shapes), tuple(rows), (), {}, {}, {})


def sorted_pair(chance):
    """A range of ranks."""
    low, high = sorted(chance.randint(0, RANKS) for _ in range(2))
    return low, high


def random_session(chance):
    """A session on a random network with random memberships."""
    network = random_network(chance)
    made = durable_session.DurableSession(network)
    for role in sorted({role for shape in network.shapes for role in shape.roles}):
        for zone in range(ZONES):
            made.register_zone(role, zone, frozenset(chance.sample(range(1, PLACES + 1), chance.randint(0, 3))))
    return made


def random_question(chance):
    """A class, zones and ranges, some not applicable."""
    zones = tuple(chance.randrange(ZONES) for _ in ROLES)
    ranges = tuple(NOT_APPLICABLE if chance.random() < 0.1 else sorted_pair(chance) for _ in ATTRIBUTES)
    return chance.randint(0, CLASSES), zones, ranges


def fuzz():
    """The engine and the cross-check agree, without a rebuild that would hide a difference."""
    found = 0
    for seed in range(30):
        chance = Random(seed)
        session = random_session(chance)
        builds = counted(session)
        for _ in range(150):
            question = random_question(chance)
            answer = session.ask(*question)
            assert answer == session.open_matches(*question) == plainly(session, *question)
            found += len(answer)
        assert builds == [1], f"seed {seed}: built {builds[0]} times"
        session.close()
    assert found > 1_000, f"only {found} rows were met: the fuzz says nothing"


def plainly(session, cls, zones, ranges):
    """The same query, evaluated naively."""
    return tuple(
        row.number
        for row in session.network.rows
        for shape in [session.network.shapes[row.shape]]
        if row.cls == cls
        and all(
            place in session.memberships[role, zones[role]] for role, place in zip(shape.roles, row.places, strict=True)
        )
        and all(
            low <= ranges[position][1] and ranges[position][0] <= high
            for position, (low, high) in zip(shape.attributes, row.ranges, strict=True)
        )
    )


def counted(session):
    """Count how often a session is built."""
    builds, build = [0], session._build

    def building():
        builds[0] += 1
        build()

    session._build = building
    return builds


def threads():
    """Four threads on one engine get the same answers as one thread."""
    sys.setswitchinterval(1e-6)
    chance = Random(7)
    books = [generate.book(chance) for _ in range(3)]
    asked = [small_world.question(generate.case(chance)) for _ in range(60)]
    for book in books:
        alone, shared = small_world.engine(book), small_world.engine(book)
        expected = [tuple(alone.timeline(*words, **options)) for words, options in asked]
        wrong = []

        def work(order, shared=shared, expected=expected, wrong=wrong):
            for number in order:
                words, options = asked[number]
                if tuple(shared.timeline(*words, **options)) != expected[number]:
                    wrong.append(number)

        workers = [threading.Thread(target=work, args=(chance.sample(range(60), 60),)) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert not wrong, f"wrong answers to {wrong}"


def fork():
    """A child process answers like its parent and does not damage the parent's session."""
    chance = Random(11)
    session = random_session(chance)
    questions = [random_question(chance) for _ in range(100)]
    before = [session.ask(*question) for question in questions]
    child = os.fork()
    if child == 0:
        alike = [session.ask(*question) for question in questions] == before
        os._exit(0 if alike else 1)
    assert [session.ask(*question) for question in questions] == before
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, "the child answered otherwise"


def fork_while_threads_ask():
    """A child that is forked while threads ask answers, and does not wait for a lock that one of them held."""
    warnings.simplefilter("ignore", DeprecationWarning)  # of Python 3.12: that such a child may wait for ever
    sys.setswitchinterval(1e-6)
    chance = Random(3)
    session, questions = random_session(chance), [random_question(chance) for _ in range(100)]
    before = [session.ask(*question) for question in questions]
    cache, ended = BoundedCache(16), threading.Event()

    def work(number):
        while not ended.is_set():
            for place, question in enumerate(questions):
                session.ask(*question)
                cache.keep((number, place), place)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for worker in workers:
        worker.start()
    try:
        for _ in range(30):
            child = os.fork()
            if child == 0:
                signal.alarm(20)  # ends a child that waits
                cache.keep("child", 1)
                os._exit(0 if [session.ask(*question) for question in questions] == before else 1)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            assert code == 0, f"the child ended with {code}"
    finally:
        ended.set()
        for worker in workers:
            worker.join()


def memory():
    """30,000 queries need no more memory than a few thousand."""
    chance = Random(5)
    session = random_session(chance)
    questions = [random_question(chance) for _ in range(500)]
    for number in range(30_000):
        session.ask(*questions[number % len(questions)])
        if number == 4_000:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 12_000, f"memory grew by {grown} kB"


def no_canary():
    """Without its canary the session is not used, and destroying it does not crash."""
    session = random_session(Random(3))
    definition = json.loads(session._definition)
    del definition["canary"]
    session._definition = json.dumps(definition)
    try:
        session.ask(*random_question(Random(1)))
    except InferenceError:
        return
    raise AssertionError("answered without a canary")


def rebuild():
    """A session is rebuilt after a number of activations, and answers as before."""
    durable_session.MOST_ACTIVATIONS = 200
    chance = Random(9)
    session = random_session(chance)
    builds = counted(session)
    questions = [random_question(chance) for _ in range(50)]
    answers = [session.ask(*question) for question in questions * 20]
    assert builds[0] > 5, f"built {builds[0]} times"
    assert answers[:50] == answers[-50:]


def many_sessions():
    """Repeated building and closing neither crashes nor leaks memory."""
    session = random_session(Random(13))
    question = random_question(Random(2))
    for number in range(150):
        session.ask(*question)
        session.close()
        if number == 50:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 8_000, f"memory grew by {grown} kB"


def dropped_sessions():
    """A session that is dropped without being closed frees its memory."""
    question = random_question(Random(2))
    for number in range(150):
        random_session(Random(13)).ask(*question)
        if number == 50:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 8_000, f"memory grew by {grown} kB"


def dropped_engines():
    """An engine that is dropped frees its memory, that of durable-rules included."""
    rulebook = licet.load().rulebook
    for number in range(16):
        licet.Engine(rulebook).check("H20", "CN", on="2025-05-01")
        gc.collect()
        if number == 3:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 60_000, f"memory grew by {grown} kB"


CHECKS = (
    fuzz,
    threads,
    fork,
    fork_while_threads_ask,
    memory,
    no_canary,
    rebuild,
    many_sessions,
    dropped_sessions,
    dropped_engines,
)
if __name__ == "__main__":
    {one.__name__: one for one in CHECKS}[sys.argv[1]]()
