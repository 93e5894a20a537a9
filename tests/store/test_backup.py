"""A backup is the store it was taken of, can be asked beside a writer, and is refused when a byte of it changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import SetupError
from kg.store import Store, backup, load, open_store, restore, verify

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"


@pytest.fixture(params=["kg-store", "graph.trig", "graph.nq"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    found = tmp_path / str(request.param)
    with open_store(found, create=True) as store:
        list(load(store, [INVENTED]))
    return found


def saved(place: Path, to: Path) -> Path:
    with open_store(place) as store:
        backup(store, to)
    return to


def whole(store: Store) -> list[str]:
    return sorted(map(str, store.engine))


def test_what_is_restored_is_what_was_backed_up(place: Path, tmp_path: Path) -> None:
    copy, again = saved(place, tmp_path / "copy"), tmp_path / f"again{place.suffix}"
    assert restore(copy, again).articles == 5
    with open_store(place) as first, open_store(again) as second:
        assert whole(first) == whole(second)
        second.remove("pact.txt")
        assert len(first.articles()) == 5
    assert verify(copy).articles == 5


def test_a_backup_is_asked_beside_the_process_that_writes(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg-store", create=True) as store:
        list(load(store, [INVENTED]))
        before = whole(store)
        backup(store, tmp_path / "copy")
        with open_store(tmp_path / "copy") as one, open_store(tmp_path / "copy") as two:
            store.remove("pact.txt")
            store.compact()
            assert whole(one) == whole(two) == before != whole(store)
            assert one.nquads() == two.nquads()
            with pytest.raises(SetupError, match="read only"):
                one.remove("pact.txt")
    verify(tmp_path / "copy")


def test_a_byte_that_changed_is_found_and_its_file_named(place: Path, tmp_path: Path) -> None:
    copy = saved(place, tmp_path / "copy")
    largest = max((f for f in copy.rglob("*") if f.is_file()), key=lambda f: f.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 1
    largest.unlink()  # it may be a hard link to the store's own
    largest.write_bytes(data)
    with pytest.raises(SetupError, match=rf"{largest.name}: is not the file that was backed up"):
        restore(copy, tmp_path / f"again{place.suffix}")
    assert not (tmp_path / f"again{place.suffix}").exists()
    largest.unlink()
    with pytest.raises(SetupError, match=rf"{largest.name}: is missing"):
        verify(copy)


def test_a_file_too_many_is_found(place: Path, tmp_path: Path) -> None:
    copy = saved(place, tmp_path / "copy")
    (copy / "000099.sst").write_bytes(b"")
    with pytest.raises(SetupError, match=r"000099\.sst: was not backed up"):
        verify(copy)


def test_nothing_that_is_there_is_overwritten(place: Path, tmp_path: Path) -> None:
    copy = saved(place, tmp_path / "copy")
    with pytest.raises(SetupError, match="is there already; move it away"):
        restore(copy, place)
    with open_store(place) as store:
        with pytest.raises(SetupError, match="--replace takes the place"):
            backup(store, copy)
        (tmp_path / "other").mkdir()
        with pytest.raises(SetupError, match="name another folder"):
            backup(store, tmp_path / "other", replace=True)
        store.remove("pact.txt")
        assert backup(store, copy, replace=True).articles == 4
    assert verify(copy).articles == 4
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith(".")) == []


def test_decisions_go_along(tmp_path: Path) -> None:
    record = tmp_path / "kg-store.decisions.jsonl"
    record.write_text("{}\n", encoding="utf-8")
    with open_store(tmp_path / "kg-store", create=True) as store:
        backup(store, tmp_path / "copy", decisions=record)
    restore(tmp_path / "copy", tmp_path / "again", decisions=tmp_path / "again.decisions.jsonl")
    assert (tmp_path / "again.decisions.jsonl").read_text(encoding="utf-8") == "{}\n"
    record.write_text("{} \n", encoding="utf-8")
    with pytest.raises(SetupError, match="differs from the decisions of the backup"):
        restore(tmp_path / "copy", tmp_path / "third", decisions=record)


def test_another_folder_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="is no backup; make one with: kg backup"):
        restore(tmp_path, tmp_path / "kg-store")
    (tmp_path / "backup.json").write_text("{", encoding="utf-8")
    with pytest.raises(SetupError, match=r"backup\.json: cannot be read"):
        open_store(tmp_path)


def test_a_backup_goes_back_to_a_place_of_its_kind(place: Path, tmp_path: Path) -> None:
    copy = saved(place, tmp_path / "copy")
    other = tmp_path / ("again" if place.suffix else "again.trig")
    with pytest.raises(SetupError, match=r"the backup is of a "):
        restore(copy, other)
