/**
 * Operators of Neo4j's plans that only read, as named by 5.26 and 2026.08 (without `@database`). Everything else is
 * refused, so an operator that a newer server brings along is refused until it stands here.
 */
export const neo4jOperators: ReadonlySet<string> = new Set(
  `AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
  NodeByIdSeek NodeByElementIdSeek NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange
  MultiNodeIndexSeek NodeIndexScan NodeIndexContainsScan NodeIndexEndsWithScan NodeCountFromCountStore
  RelationshipCountFromCountStore DynamicLabelNodeLookup DynamicDirectedRelationshipTypeLookup
  DynamicUndirectedRelationshipTypeLookup DirectedAllRelationshipsScan UndirectedAllRelationshipsScan
  DirectedRelationshipTypeScan UndirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan
  UndirectedUnionRelationshipTypesScan DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek
  DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek DirectedRelationshipIndexSeek
  UndirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange
  DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek DirectedRelationshipIndexScan
  UndirectedRelationshipIndexScan DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan Expand(All) Expand(Into)
  OptionalExpand(All) OptionalExpand(Into) ProjectEndpoints ShortestPath PathPropagatingBFS Apply SemiApply AntiSemiApply
  SelectOrSemiApply SelectOrAntiSemiApply LetSemiApply LetAntiSemiApply LetSelectOrSemiApply LetSelectOrAntiSemiApply
  RollUpApply ConditionalApply AntiConditionalApply Argument Optional CartesianProduct NodeHashJoin NodeLeftOuterHashJoin
  NodeRightOuterHashJoin ValueHashJoin ValueMergeJoin AssertSameNode AssertSameRelationship TriadicSelection TriadicBuild
  TriadicFilter Filter CacheProperties Projection Distinct OrderedDistinct EagerAggregation OrderedAggregation Sort
  PartialSort Top PartialTop Top1WithTies Limit ExhaustiveLimit Skip Union OrderedUnion Unwind Eager EmptyRow EmptyResult
  Error ProcedureCall ProduceResults`.split(/\s+/),
)

/** Operators that stand for a family, whose variants differ from version to version. */
export const neo4jOperatorFamilies =
  /^(?:VarLengthExpand|StatefulShortestPath|Repeat|BidirectionalRepeat)\([A-Za-z, ]+\)$/

export const neo4jProcedures: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
])
