"""The Python IDL: from its making until it has the database's contents."""

import json
import sys
import time

import ovs.db.idl
import ovs.json
import ovs.poller

parameters = json.loads(sys.argv[1])
started = time.monotonic()
helper = ovs.db.idl.SchemaHelper(parameters["schema"])
for table, columns in parameters["tables"].items():
    helper.register_columns(table, columns)
idl = ovs.db.idl.Idl(parameters["remote"], helper)
while not idl.has_ever_connected():
    idl.run()
    if idl.has_ever_connected():
        break
    poller = ovs.poller.Poller()
    idl.wait(poller)
    poller.block()
ready = (time.monotonic() - started) * 1000
ports = len(idl.tables["Logical_Switch_Port"].rows)
print(json.dumps({"readyMs": ready, "ports": ports, "parser": ovs.json.PARSER}))
