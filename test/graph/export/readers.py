"""Whether networkx and rdflib read what Parley exports: python readers.py SITE, with Parley running at SITE.

Needs networkx and rdflib (pip install networkx rdflib). Each format must give the same actors and the same statements,
with the same words, as the CSV; prints the counts, and exits 1 at the first difference.
"""

import csv
import io
import sys
import urllib.request

import networkx
import rdflib

SCHEMA = rdflib.Namespace("https://schema.org/")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
PARLEY = rdflib.Namespace("urn:parley:vocabulary:")


def main(site):
    def export(extension):
        with urllib.request.urlopen(f"{site}/api/v1/export?format={extension}") as response:
            return response.read()

    rows = list(csv.DictReader(io.StringIO(export("csv").decode(), newline="")))
    expected = sorted((row["source"], row["act"], row["role"], row["target"], row["statement"], row["text"]) for row in rows)
    graphs = {
        "GEXF": networkx.read_gexf(io.BytesIO(export("gexf"))),
        "GraphML": networkx.read_graphml(io.BytesIO(export("graphml")), force_multigraph=True),
    }
    actors = set(graphs["GraphML"].nodes)
    for name, graph in graphs.items():
        found = sorted(
            (source, edge["act"], edge["role"], target, edge["statement"], edge["text"])
            for source, target, edge in graph.edges(data=True)
        )
        equal(f"{name}: edges", found, expected)
        equal(f"{name}: actors", set(graph.nodes), actors)
        print(f"{name}: {graph.number_of_nodes()} actors, {graph.number_of_edges()} edges")
        sample = next(iter(graph.edges(data=True)))
        equal(f"{name}: kinds of values", [type(sample[2]["direct"]), type(sample[2]["confidence"])], [bool, float])

    linked = rdflib.Graph().parse(data=export("jsonld"), format="json-ld")
    statements = {*linked.subjects(PARLEY.act)}
    names = {s: str(s).rpartition("/statements/")[2] for s in statements}
    words = {urllib.request.unquote(names[s]): str(linked.value(s, SCHEMA.text)) for s in statements}
    acts = {urllib.request.unquote(names[s]): str(linked.value(s, PARLEY.act)) for s in statements}
    roles = {
        (urllib.request.unquote(names[s]), role): {
            urllib.request.unquote(str(actor).rpartition("/actors/")[2]) for actor in linked.objects(s, PARLEY[role])
        }
        for s in statements
        for role in ("to", "about", "with")
    }
    for row in rows:
        equal("JSON-LD: words", words.get(row["statement"]), row["text"])
        equal("JSON-LD: act", acts.get(row["statement"]), row["act"])
        if row["act"] != "met":  # a meeting may have no target: then its sources met each other
            equal("JSON-LD: role", row["target"] in roles[row["statement"], row["role"]], True)
    annotated = {*linked.objects(None, OA.hasBody)}
    equal("JSON-LD: statements with evidence", annotated, statements)
    equal("JSON-LD: statements with provenance", {*linked.subjects(PROV.wasGeneratedBy)}, statements)
    people = {s for kind in ("Person", "Country") for s in linked.subjects(rdflib.RDF.type, SCHEMA[kind])}
    organisations = {s for s in linked.subjects(rdflib.RDF.type, SCHEMA.Organization) if "/actors/" in str(s)}
    equal("JSON-LD: actors", {urllib.request.unquote(str(s).rpartition("/actors/")[2]) for s in people | organisations}, actors)
    print(f"JSON-LD: {len(people | organisations)} actors, {len(statements)} statements, {len(linked)} triples")
    print(f"CSV: {len(rows)} lines, {len({row['statement'] for row in rows})} statements")


def equal(what, found, expected):
    if found != expected:
        sys.exit(f"{what} differ:\n  found    {str(found)[:500]}\n  expected {str(expected)[:500]}")


main(sys.argv[1].rstrip("/"))
