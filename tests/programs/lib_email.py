"""Messages are written and parsed; the module socket can be imported, and has what needs no network."""

import email
import logging.handlers
import select
import socket
from email.message import EmailMessage
from email.utils import formataddr, parseaddr

message = EmailMessage()
message["Subject"] = "Grüße"
message["From"] = "Ann <ann@x.example>"
message.set_content("Body\n")
print(message.as_string())
print(parseaddr("Ann <ann@x.example>"), formataddr(("Ann", "ann@x.example")))
parsed = email.message_from_string("Subject: hi\nTo: x@y.z\n\ntext\n")
print(parsed["subject"], parsed.items(), parsed.get_payload())

print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), socket.timeout, socket.error)
print(socket.inet_aton("1.2.3.4"), socket.inet_ntoa(b"\x7f\0\0\1"), socket.htons(80), socket.htonl(1))
print(socket.getdefaulttimeout(), select.select([], [], [], 0))
try:
    socket.inet_aton("1.2.x")
except OSError as error:
    print(error)
print(logging.handlers.MemoryHandler(10).capacity)
