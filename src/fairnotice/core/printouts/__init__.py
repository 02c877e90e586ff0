"""Reads the layout of a printed notice, diffusion or warrant into the fields of a request.

It copies what stands beside a label and says how sure that is. It judges nothing, and where nothing stands it
fills in nothing.
"""

from fairnotice.core.printouts.filling import fill_request
from fairnotice.core.printouts.reading import How, Paper, Printout, Reading, read_printout

__all__ = ["How", "Paper", "Printout", "Reading", "fill_request", "read_printout"]
