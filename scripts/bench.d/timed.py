"""Runs a command that prints one JSON object; prints it with `seconds` and `peak_kb`, its largest memory."""

import json
import resource
import subprocess
import sys
import time

begun = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=False)
seconds = time.monotonic() - begun
if done.returncode != 0:
    sys.exit(done.returncode)
said = json.loads(done.stdout)
said |= {"seconds": round(seconds, 3), "peak_kb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}
print(json.dumps(said))
