"""Asks a SPARQL endpoint by rdflib and prints the rows as JSON: endpoint.py URL QUERY."""

import json
import sys

from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

url, query = sys.argv[1:]
store = SPARQLStore(url, returnFormat="xml")
print(json.dumps([[str(term) for term in row] for row in Graph(store).query(query)], ensure_ascii=False))
