"""Do NetworkX and igraph read a GraphML file of ours with every node, edge, label and date?

    check_graphml.py network.graphml network.json [--events edges|nodes|none]

Expects what the same network's JSON holds. Prints one line for each reader; exits 1 on a difference. A reader that is
not installed is skipped with a line that says so; exits 77 when none is.
"""
import importlib.util, json, re, sys

C0 = dict.fromkeys(list(range(0x20)) + list(range(0x7F, 0xA0)) + [0x61C, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF]
                   + list(range(0x202A, 0x202F)) + list(range(0x2066, 0x206A)))


def one_line(text):
    """What a one-line field can hold of a name."""
    import unicodedata
    text = re.sub("[\t\n\v\f\r\x85\u2028\u2029]", " ", text)
    return unicodedata.normalize("NFC", text.translate(C0))


def expected(network):
    nodes = {e["id"]: one_line(e["name"]) for e in network["entities"]}
    edges = {r["id"]: (r["source"], r["target"], r["type"], r["start"], r["end"], r["factuality"],
                       r["confidence"], " ".join(r["attribution"]), " ".join(r["evidence"]))
             for r in network["relations"]}
    return nodes, edges


def compare(reader, nodes, edges, found_nodes, found_edges, events):
    problems = []
    for name, value in nodes.items():
        if found_nodes.get(name) != value:
            problems.append(f"node {name}: {found_nodes.get(name)!r} for {value!r}")
    for name, value in edges.items():
        if found_edges.get(name) != value:
            problems.append(f"edge {name}: {found_edges.get(name)!r} for {value!r}")
    told = {d[3] for n, d in found_edges.items() if n.startswith("event:")}
    for event in events:
        if event["drawn"] and event["date"] not in told:
            problems.append(f"event {event['id']}: its date {event['date']} is on no edge")
    for problem in problems[:20]:
        print(f"{reader}: {problem}")
    print(f"{reader}: {len(found_nodes)} nodes, {len(found_edges)} edges, {len(problems)} differences")
    return not problems


def with_networkx(path):
    import networkx
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {n: d.get("name") for n, d in graph.nodes(data=True)}
    edges = {d["uid"]: (s, t, d["type"], d.get("start"), d.get("end"), d["factuality"], d["confidence"],
                        d.get("attribution", ""), d["evidence"])
             for s, t, d in graph.edges(data=True)}
    assert all(d.get("label") for _, _, d in graph.edges(data=True)), "an edge has no label"
    assert all(d.get("label") for _, d in graph.nodes(data=True)), "a node has no label"
    return nodes, edges


def with_igraph(path):
    import igraph
    graph = igraph.Graph.Read_GraphML(path)
    nodes = {v["id"]: v["name"] for v in graph.vs}
    edges = {e["uid"]: (graph.vs[e.source]["id"], graph.vs[e.target]["id"], e["type"], e["start"] or None,
                        e["end"] or None, e["factuality"], e["confidence"], e["attribution"], e["evidence"])
             for e in graph.es}
    assert all(e["label"] for e in graph.es), "an edge has no label"
    return nodes, edges


def main():
    path, source = sys.argv[1:3]
    with open(source, encoding="utf-8") as file:
        network = json.load(file)
    nodes, edges = expected(network)
    shows = "nodes" not in sys.argv and "none" not in sys.argv
    events = [{"id": e["id"], "date": e["date"],
               "drawn": shows and e["date"] and len({p["entity"] for p in e["participants"]}) > 1}
              for e in network["events"]]
    readers = {"networkx": with_networkx, "igraph": with_igraph}
    results = []
    for name, read in readers.items():
        if importlib.util.find_spec(name) is None:
            print(f"{name}: skipped, the Python package is not installed")
            continue
        results.append(compare(name, nodes, edges, *read(path), events))
    sys.exit(77 if not results else 0 if all(results) else 1)


if __name__ == "__main__":
    main()
