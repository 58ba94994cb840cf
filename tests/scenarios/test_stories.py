"""Each story as it is told in its folder, see SCENARIOS.md."""

import pytest
from story import BATCHES, HERE, STORIES, expected

pytestmark = pytest.mark.xdist_group("stories")
TABLES = ("customers", "changes", "redirects", "golden", "dropped", "decisions", "consents", "events", "late")


@pytest.mark.parametrize("story", STORIES)
def test_story(told, story):
    assert (HERE / story / "customers.csv").exists(), "a story says which customer each record has"
    for table in TABLES:
        columns, wanted = expected(story, table)
        for batch in BATCHES if columns else ():
            found = told.rows(story, batch, table, columns)
            assert found == wanted[batch], f"{table} after batch {batch}"


def test_every_story_is_told_on_the_page():
    page = (HERE / "SCENARIOS.md").read_text(encoding="utf-8")
    assert [story for story in STORIES if f"](./{story})" not in page] == []
