"""The Bot API's no."""

from __future__ import annotations

from bot.demo.wire import Json

REASONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
}


class Refused(Exception):
    """A call was refused; the description opens with the reason, as Telegram writes it."""

    def __init__(self, why: str, status: int = 400, parameters: Json | None = None) -> None:
        reason = REASONS.get(status, "Internal Server Error")
        super().__init__(f"{reason}: {why}" if why else reason)
        self.status = status
        self.parameters = parameters or {}

    def wire(self) -> Json:
        wire: Json = {"ok": False, "error_code": self.status, "description": str(self)}
        return wire | ({"parameters": self.parameters} if self.parameters else {})


def too_many(seconds: int) -> Refused:
    return Refused(f"retry after {seconds}", 429, {"retry_after": seconds})
