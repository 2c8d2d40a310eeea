"""Do Graphviz, pydot and pygraphviz read a DOT file of ours with every node, edge, key and label?

    check_dot.py network.dot network.json

Graphviz itself takes `key` for the name of an edge, so its edges are told apart by `id`.
Exits 1 on a difference, 77 when none of the readers is there; a missing one is skipped with a line that says so.
"""
import importlib.util, json, shutil, subprocess, sys


def with_graphviz(path):
    text = subprocess.run(["dot", "-Tdot_json", path], check=True, capture_output=True).stdout
    graph = json.loads(text.decode("utf-8"))
    names = {o["_gvid"]: o["name"] for o in graph.get("objects", [])}
    nodes = {o["name"]: o["label"] for o in graph.get("objects", [])}
    edges = {e["id"]: (names[e["tail"]], names[e["head"]]) for e in graph.get("edges", [])}
    return nodes, edges


def with_pydot(path):
    import pydot
    graph = pydot.graph_from_dot_file(path, encoding="utf-8")[0]
    plain = lambda text: text.strip('"')
    nodes = {plain(n.get_name()): plain(n.get("label") or "") for n in graph.get_nodes()
             if n.get_name() not in ("node", "edge", "graph")}
    edges = {plain(e.get("key")): (plain(e.get_source()), plain(e.get_destination())) for e in graph.get_edges()}
    return nodes, edges


def with_pygraphviz(path):
    import pygraphviz
    graph = pygraphviz.AGraph(path, encoding="utf-8")
    nodes = {str(n): n.attr["label"] for n in graph.nodes()}
    edges = {key: (source, target) for source, target, key in graph.edges(keys=True)}
    return nodes, edges


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        network = json.load(file)
    ids = {e["id"] for e in network["entities"]}
    ties = {r["id"]: (r["source"], r["target"]) for r in network["relations"]}
    good, ran = True, 0
    for name, read in {"graphviz": with_graphviz, "pydot": with_pydot, "pygraphviz": with_pygraphviz}.items():
        if not (shutil.which("dot") if name == "graphviz" else importlib.util.find_spec(name)):
            print(f"{name}: skipped, it is not installed")
            continue
        ran += 1
        nodes, edges = read(sys.argv[1])
        missing = [i for i in ids if not nodes.get(i)] + [i for i, ends in ties.items() if edges.get(i) != ends]
        print(f"{name}: {len(nodes)} nodes, {len(edges)} edges, {len(missing)} missing {missing[:5]}")
        good = good and not missing
    sys.exit(77 if not ran else 0 if good else 1)


if __name__ == "__main__":
    main()
