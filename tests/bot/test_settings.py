from __future__ import annotations

import pytest

from bot.settings import BadSettings, read


@pytest.mark.parametrize(
    "address", ["http://t.example", "http://192.168.1.5:8080", "http://0.0.0.0:8080"]
)
def test_customers_are_never_sent_to_an_unencrypted_address(address: str) -> None:
    with pytest.raises(BadSettings, match=r"^PUBLIC_URL: write https://"):
        read({"PUBLIC_URL": address})


@pytest.mark.parametrize(
    "address",
    ["https://t.example", "http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"],
)
def test_an_encrypted_one_will_do_and_this_machine_needs_none(address: str) -> None:
    assert read({"PUBLIC_URL": f"{address}/"}).public_url == address
