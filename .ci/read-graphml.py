"""NetworkX and igraph find every entity, relation and date of network.json in network.graphml."""
import json, sys
import igraph, networkx

graphml, network = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))
entities = {entity["id"]: entity for entity in network["entities"]}
relations = [relation for relation in network["relations"]]

graph = networkx.read_graphml(graphml, force_multigraph=True)
missing = set(entities) - set(graph.nodes)
assert not missing, f"NetworkX misses nodes: {sorted(missing)[:5]}"
wrong = [key for key, entity in entities.items() if graph.nodes[key].get("name") != entity["name"]]
assert not wrong, f"NetworkX reads other names: {wrong[:5]}"
edges = {data.get("uid"): data for _, _, data in graph.edges(data=True)}
missing = [relation["id"] for relation in relations if relation["id"] not in edges]
assert not missing, f"NetworkX misses edges: {missing[:5]}"
for relation in relations:
    for end in ("start", "end"):
        told, read = relation.get(end), edges[relation["id"]].get(end)
        assert (told or None) == (read or None), f"{relation['id']}: {end} is {told}, read as {read}"
print(f"NetworkX reads {graph.number_of_nodes()} nodes and {graph.number_of_edges()} edges")

other = igraph.Graph.Read_GraphML(graphml)
assert other.vcount() == graph.number_of_nodes(), "igraph reads another number of nodes"
assert other.ecount() == graph.number_of_edges(), "igraph reads another number of edges"
assert set(other.vs["name"]) == {data.get("name") for _, data in graph.nodes(data=True)}
print(f"igraph reads {other.vcount()} nodes and {other.ecount()} edges")
