"""Many records: in order, few at once, each failure in its place."""

import json
import pickle
import threading
import time

import crossread
import pytest
from conftest import NEWS, lines


def test_results_are_those_of_the_command_line_in_the_order_of_the_input(cli):
    records = [{"id": at, "text": NEWS[: 40 + at % 90]} for at in range(60)]
    records[7] = {"id": "bad", "text": None}
    records[8] = {"id": 8, "text": "a", "format": "xls"}
    said = cli("annotate", "-", given=lines(records)).splitlines()
    for threads in (1, 2, 5):
        found = list(crossread.annotate_many(iter(records), threads=threads))
        told = [json.dumps(one.to_dict()) if isinstance(one, crossread.CrossreadError) else one.to_json() for one in found]
        assert [json.loads(one) for one in told] == [json.loads(one) for one in said]
    assert isinstance(found[7], crossread.BadRecord) and (found[7].id, found[7].line) == ("bad", 8)


def test_a_bad_record_is_a_result_that_can_be_raised_and_sent():
    good, bad, also = crossread.annotate_many(["Angela Merkel left.", 7, "Macron stayed."], threads=2)
    assert good.mentions and also.mentions
    with pytest.raises(crossread.BadRecord, match="of type|int"):
        raise bad
    again = pickle.loads(pickle.dumps(bad))
    assert (type(again), str(again), again.line) == (crossread.BadRecord, str(bad), 2)


def test_memory_does_not_grow_with_the_input():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield "Angela Merkel left for Paris."

    results = crossread.annotate_many(endless(), threads=2)
    for given in range(1, 200):
        next(results)
        assert taken <= given + 2 * 3
    results.close()


def test_a_source_that_fails_fails_behind_what_it_gave():
    def broken():
        yield "Angela Merkel left."
        yield "Emmanuel Macron stayed."
        raise OSError("the disk is gone")

    results = crossread.annotate_many(broken(), threads=2)
    assert next(results).mentions and next(results).mentions
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)
    assert list(results) == []


def test_python_runs_meanwhile():
    text = NEWS * 200
    ticks = 0
    done = threading.Event()

    def tick():
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    begun = time.monotonic()
    crossread.annotate(text)
    took = time.monotonic() - begun
    done.set()
    thread.join()
    # A thousand a second on a machine at rest; none where the lock is kept.
    assert ticks > took * 20


def test_articles_and_texts_may_be_mixed_and_nothing_is_nothing():
    [article] = crossread.read(b"Angela Merkel left.", name="a.txt")
    found = list(crossread.annotate_many([article, "Macron stayed.", {"text": "Obama spoke.", "id": 3}]))
    assert [one.id for one in found] == ["a.txt", None, 3]
    assert list(crossread.annotate_many([])) == []
    with pytest.raises(TypeError):
        list(crossread.annotate_many(7))
    for threads in (0, -1):
        with pytest.raises((ValueError, OverflowError)):
            list(crossread.annotate_many(["a"], threads=threads))
