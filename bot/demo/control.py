"""The small HTTP interface by which the page and the tests play the people and move the world.

Mounted at `/standin`. JSON in, JSON out; a body must call itself JSON, so that a page of some
other site, open in the same browser, cannot post here.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.demo.failures import Failure, Failures, Fault
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import Done, NotThere
from bot.demo.twilio import TwilioStandIn
from bot.demo.watchers import Watchers
from bot.demo.wire import Json

Answer = Callable[[Request, Json], Awaitable[Any]]


class BadRequest(Exception):
    """What was sent cannot be understood; the text says why."""


def route(path: str, answer: Answer, *methods: str) -> Route:
    """A path that takes and gives JSON; errors become 400, 404 or 415 with a sentence."""

    async def take(request: Request) -> Response:
        try:
            return _given(await answer(request, await sent_json(request)))
        except NotThere as problem:
            return JSONResponse({"error": str(problem)}, 404)
        except BadRequest as problem:
            return JSONResponse({"error": str(problem)}, 400)

    return Route(path, take, methods=list(methods) or ["GET"])


async def sent_json(request: Request) -> Json:
    """The body; raises BadRequest for anything but a JSON object that is declared as such."""
    body = await request.body()
    if request.method == "GET":
        return {}
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise BadRequest("the body must be application/json")
    try:
        sent = json.loads(body or b"{}")
    except ValueError as problem:
        raise BadRequest("the body is no JSON") from problem
    if not isinstance(sent, dict):
        raise BadRequest("the body must be an object")
    return sent


def control_routes(
    telegram: TelegramStandIn, twilio: TwilioStandIn, watchers: Watchers
) -> list[BaseRoute]:
    """All paths, to be mounted at /standin."""

    async def events(request: Request) -> Response:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(watchers.stream(), headers=headers, media_type="text/event-stream")

    failures = _FailureRoutes({"telegram": telegram.failures, "twilio": twilio.failures})
    return [
        *_TelegramRoutes(telegram).all(),
        *_twilio_routes(twilio),
        route("/failures", failures.listed),
        route("/failures", failures.add, "POST"),
        route("/failures", failures.clear, "DELETE"),
        Route("/events", events),
    ]


class _TelegramRoutes:
    """What people do in Telegram, and what can be looked at there."""

    def __init__(self, telegram: TelegramStandIn) -> None:
        self._telegram = telegram

    def all(self) -> list[BaseRoute]:
        return [
            *self._of_people(),
            *self._of_groups(),
            route("/telegram/chats/{chat}", self._chat),
            route("/telegram/updates/{update:int}/repeat", self._again, "POST"),
            Route("/telegram/files/{file_id}", self._file),
        ]

    def _of_people(self) -> list[BaseRoute]:
        person = "/telegram/users/{person:int}"
        return [
            route("/telegram/users", self._add_person, "POST"),
            route(f"{person}/say", self._say, "POST"),
            route(f"{person}/tap", self._tap, "POST"),
            route(f"{person}/contact", self._contact, "POST"),
            route(f"{person}/block", self._block, "POST"),
            route(f"{person}/unblock", self._unblock, "POST"),
        ]

    def _of_groups(self) -> list[BaseRoute]:
        group = "/telegram/groups/{chat}"
        return [
            route("/telegram/groups", self._add_group, "POST"),
            route(f"{group}/join", self._add_bot, "POST"),
            route(f"{group}/leave", self._remove_bot, "POST"),
            route(f"{group}/migrate", self._migrate, "POST"),
        ]

    async def _add_person(self, request: Request, sent: Json) -> Json:
        known = ("first_name", "last_name", "username", "language", "phone")
        return self._telegram.add_person(**_only(sent, *known)).wire()

    async def _say(self, request: Request, sent: Json) -> Json:
        text, chat = _text(sent, "text"), _int(sent, "chat")
        return _done(self._telegram.say(_person(request), text, chat_id=chat))

    async def _tap(self, request: Request, sent: Json) -> Json:
        button = sent.get("label", sent.get("index"))
        if not isinstance(button, str | int) or not isinstance(sent.get("message"), int):
            raise BadRequest("needs message, and label or index")
        chat = _int(sent, "chat")
        return _done(self._telegram.tap(_person(request), sent["message"], button, chat_id=chat))

    async def _contact(self, request: Request, sent: Json) -> Json:
        return _done(self._telegram.share_contact(_person(request), of=_int(sent, "of")))

    async def _block(self, request: Request, sent: Json) -> Json:
        return _done(self._telegram.block(_person(request)))

    async def _unblock(self, request: Request, sent: Json) -> Json:
        return _done(self._telegram.unblock(_person(request)))

    async def _add_group(self, request: Request, sent: Json) -> Json:
        supergroup = bool(sent.get("supergroup"))
        members = [each for each in sent.get("members", []) if isinstance(each, int)]
        title = _text(sent, "title")
        return self._telegram.add_group(title, *members, supergroup=supergroup).wire()

    async def _add_bot(self, request: Request, sent: Json) -> Json:
        return _done(self._telegram.add_bot(_group(request), by=_int(sent, "by")))

    async def _remove_bot(self, request: Request, sent: Json) -> Json:
        return _done(self._telegram.remove_bot(_group(request), by=_int(sent, "by")))

    async def _migrate(self, request: Request, sent: Json) -> Json:
        return self._telegram.migrate(_group(request), by=_int(sent, "by")).wire()

    async def _chat(self, request: Request, sent: Json) -> Json:
        return self._telegram.shown(_group(request))

    async def _again(self, request: Request, sent: Json) -> Json:
        if request.path_params["update"] not in self._telegram.taken:
            raise NotThere("no such update")
        self._telegram.repeat(request.path_params["update"])
        return {}

    async def _file(self, request: Request) -> Response:
        upload = self._telegram.files.get(request.path_params["file_id"])
        if upload is None:
            return Response(status_code=404)
        return Response(upload.content, media_type=upload.kind)


def _twilio_routes(twilio: TwilioStandIn) -> list[BaseRoute]:
    async def text(request: Request, sent: Json) -> Json:
        to = str(sent.get("to", ""))
        if to and to not in twilio.senders:
            raise BadRequest("nobody of ours has that number")
        return (await twilio.text(_number(request), _text(sent, "body"), to=to)).wire()

    async def phone(request: Request, sent: Json) -> Json:
        return twilio.shown(_number(request))

    async def again(request: Request, sent: Json) -> Json:
        if request.path_params["sid"] not in twilio.log:
            raise NotThere("no such message")
        await twilio.repeat(request.path_params["sid"])
        return {}

    return [
        route("/twilio/phones/{number}/text", text, "POST"),
        route("/twilio/phones/{number}", phone),
        route("/twilio/messages/{sid}/repeat", again, "POST"),
    ]


class _FailureRoutes:
    """Orders for things to go wrong, by platform."""

    def __init__(self, platforms: dict[str, Failures]) -> None:
        self._platforms = platforms

    async def listed(self, request: Request, sent: Json) -> Json:
        return {name: failures.listed() for name, failures in self._platforms.items()}

    async def add(self, request: Request, sent: Json) -> Json:
        platform = self._platforms.get(str(sent.pop("platform", "")))
        if platform is None:
            raise BadRequest(f"platform must be one of {', '.join(self._platforms)}")
        try:
            fault = Fault(str(sent.pop("fault", "")))
            platform.add(Failure(fault, **sent))
        except (TypeError, ValueError) as problem:
            raise BadRequest(str(problem)) from problem
        return {}

    async def clear(self, request: Request, sent: Json) -> Json:
        for failures in self._platforms.values():
            failures.clear()
        return {}


def _given(result: Any) -> Response:
    return result if isinstance(result, Response) else JSONResponse(result)


def _done(done: Done) -> Json:
    return {"update_id": done.update_id, "message_id": done.message_id}


def _person(request: Request) -> int:
    return int(request.path_params["person"])


def _number(request: Request) -> str:
    return str(request.path_params["number"])


def _group(request: Request) -> int:
    try:
        return int(request.path_params["chat"])
    except ValueError as problem:
        raise NotThere("no such chat") from problem


def _int(sent: Json, name: str) -> int:
    value = sent.get(name, 0)
    if not isinstance(value, int):
        raise BadRequest(f"{name} must be a whole number")
    return value


def _text(sent: Json, name: str) -> str:
    if not isinstance(sent.get(name), str) or not sent[name].strip():
        raise BadRequest(f"needs {name}")
    return str(sent[name])


def _only(sent: Json, *names: str) -> dict[str, str]:
    if not sent.get("first_name") or sent.keys() - set(names):
        raise BadRequest(f"needs first_name; takes {', '.join(names)}")
    return {name: str(value) for name, value in sent.items()}
