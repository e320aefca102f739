"""Reads an export with a library of Python's and prints what came through, as JSON.

    read.py READER FILE

A graph is printed as {"nodes": [{"id", "label", …}], "edges": [{"source", "target", "label", …}]}, a table as
{"sheets": {name: rows}}, RDF as {"ntriples": text}. `read.py READER` alone prints the version, or fails where there is none.
"""
import json
import os
import sys


def quiet(action):
    """Keeps what C++ libraries print at loading out of the answer."""
    saved = os.dup(1)
    os.dup2(2, 1)
    try:
        return action()
    finally:
        os.dup2(saved, 1)


def networkx():
    import networkx as nx

    return nx, nx.__version__


def from_networkx(graph):
    nodes = [{**data, "id": str(node), "label": data.get("label")} for node, data in graph.nodes(data=True)]
    edges = [{**data, "source": str(s), "target": str(t)} for s, t, data in graph.edges(data=True)]
    return {"nodes": nodes, "edges": edges}


def networkx_gexf(path):
    nx, _ = networkx()
    from networkx.readwrite import gexf

    # networkx 3.6 knows the names of GEXF 1.3; before, they can be told.
    names = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3",
             "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance", "SCHEMALOCATION": ""}
    gexf.GEXF.versions.setdefault("1.3", names)
    graph = nx.read_gexf(path)
    for _, data in graph.nodes(data=True):
        colour = data.get("viz", {}).get("color")
        if colour:
            data["color"] = "#%02x%02x%02x" % (int(colour["r"]), int(colour["g"]), int(colour["b"]))
    return from_networkx(graph)


def networkx_graphml(path):
    nx, _ = networkx()
    return from_networkx(nx.read_graphml(path))


def networkx_node_link(path):
    nx, version = networkx()
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    newer = int(version.split(".")[0]) > 3 or version.startswith("3.") and int(version.split(".")[1]) >= 4
    return from_networkx(nx.node_link_graph(data, edges="links") if newer else nx.node_link_graph(data))


def networkx_pajek(path):
    nx, _ = networkx()
    graph = nx.read_pajek(path)
    names = {node: node for node in graph.nodes}
    return {
        "nodes": [{"id": names[node], "label": node} for node in graph.nodes],
        "edges": [{"source": s, "target": t, "label": data.get("l")} for s, t, data in graph.edges(data=True)],
    }


def igraph():
    import igraph as ig

    return ig, ig.__version__


def from_igraph(graph, name):
    nodes = [{**vertex.attributes(), "id": vertex[name]} for vertex in graph.vs]
    for node in nodes:
        node.setdefault("label", node["id"])
    edges = [{**edge.attributes(), "source": graph.vs[edge.source][name], "target": graph.vs[edge.target][name]}
             for edge in graph.es]
    return {"nodes": nodes, "edges": edges}


def igraph_graphml(path):
    ig, _ = igraph()
    return from_igraph(ig.Graph.Read_GraphML(path), "id")


def igraph_pajek(path):
    ig, _ = igraph()
    return from_igraph(ig.Graph.Read_Pajek(path), "id")


def tulip():
    from tulip import tlp

    return tlp, tlp.getRelease() if callable(getattr(tlp, "getRelease", None)) else "5"


def tulip_version():
    # Its release is no function in every build: the package tells.
    import subprocess

    quiet(tulip)
    found = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "tulip"], capture_output=True, text=True)
    return found.stdout.split("+")[0] or "5"


def from_tulip(plugin, path):
    from tulip import tlp

    parameters = tlp.getDefaultPluginParameters(plugin)
    for key in list(parameters):
        if "filename" in key:
            parameters[key] = path
    graph = tlp.importGraph(plugin, parameters)
    if graph is None:
        raise ValueError("not read")
    names = [name for name in graph.getProperties() if not name.startswith("view")]

    def element(item):
        found = {name: graph[name][item] for name in names}
        found = {name: value if isinstance(value, (str, int, float)) else str(value) for name, value in found.items()}
        label = graph["viewLabel"][item]
        if label or "label" not in found:
            found["label"] = label
        return found

    def colour(node):
        value = graph["viewColor"][node]
        return "#%02x%02x%02x" % (value.getR(), value.getG(), value.getB())

    number = {node.id: at for at, node in enumerate(graph.nodes())}
    nodes = [{**element(node), "color": colour(node), "id": number[node.id]} for node in graph.nodes()]
    edges = [{**element(edge), "source": number[graph.source(edge).id], "target": number[graph.target(edge).id]}
             for edge in graph.edges()]
    return {"nodes": nodes, "edges": edges}


def rdflib():
    import rdflib as rdf

    return rdf, rdf.__version__


def rdflib_file(path):
    rdf, _ = rdflib()
    syntax = {"ttl": "turtle", "trig": "trig", "nt": "nt", "nq": "nquads", "jsonld": "json-ld"}[path.rsplit(".", 1)[1]]
    graph = rdf.ConjunctiveGraph()
    graph.parse(path, format=syntax)
    quads = []
    for subject, predicate, value, context in graph.quads():
        name = context.identifier if isinstance(context, rdf.Graph) else context
        where = " " + name.n3() if isinstance(name, rdf.URIRef) and syntax in ("trig", "nquads", "json-ld") else ""
        # N-Triples has escapes for what n3() writes over several lines.
        from rdflib.plugins.serializers.nt import _nt_row

        quads.append(_nt_row((subject, predicate, value)).rstrip()[:-1].rstrip() + where + " .")
    return {"nquads": "\n".join(quads) + "\n"}


def openpyxl():
    import openpyxl as xl

    return xl, xl.__version__


def openpyxl_file(path):
    xl, _ = openpyxl()
    book = xl.load_workbook(path)
    kinds = {"s": "text", "n": "number", "d": "date", "f": "formula", "b": "boolean"}
    sheets = {}
    for sheet in book.worksheets:
        sheets[sheet.title] = [
            [None if cell.value is None else [kinds[cell.data_type], str(cell.value)] for cell in row]
            for row in sheet.iter_rows()
        ]
    return {"sheets": sheets}


readers = {
    "networkx": (lambda: networkx()[1], {
        "gexf": networkx_gexf, "graphml": networkx_graphml, "json": networkx_node_link, "net": networkx_pajek}),
    "igraph": (lambda: igraph()[1], {"graphml": igraph_graphml, "net": igraph_pajek}),
    "tulip": (tulip_version, {
        "gexf": lambda path: from_tulip("GEXF", path), "graphml": lambda path: from_tulip("GraphML", path),
        "net": lambda path: from_tulip("Pajek", path), "dot": lambda path: from_tulip("graphviz", path)}),
    "rdflib": (lambda: rdflib()[1], dict.fromkeys(["ttl", "trig", "nt", "nq", "jsonld"], rdflib_file)),
    "openpyxl": (lambda: openpyxl()[1], {"xlsx": openpyxl_file}),
}

version, formats = readers[sys.argv[1]]
if len(sys.argv) == 2:
    answer = quiet(version)
else:
    path = sys.argv[2]
    answer = quiet(lambda: formats[path.rsplit(".", 1)[1]](path))
os.write(1, json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
