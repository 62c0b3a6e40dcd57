"""What is remembered, for how long, and what never is."""

import pytest

from licet.engine import Memory


def test_a_question_is_worked_out_once_and_the_oldest_is_forgotten():
    asked = []
    memory = Memory(lambda *given: asked.append(given) or len(asked), most=2)
    assert [memory[1, "a"], memory[1, "a"], memory[2, "b"], memory[1, "a"]] == [1, 1, 2, 1]
    assert memory[3, "c"] == 3
    assert list(memory) == [(2, "b"), (3, "c")]
    assert memory[1, "a"] == 4
    assert asked == [(1, "a"), (2, "b"), (3, "c"), (1, "a")]


def test_what_fails_is_tried_again():
    def make(given):
        raise ValueError(given)

    memory = Memory(make, most=2)
    for _ in range(2):
        with pytest.raises(ValueError, match="x"):
            memory["x",]
    assert not memory
    with pytest.raises(TypeError):
        memory[{},]
