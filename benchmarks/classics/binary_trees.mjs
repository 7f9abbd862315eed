class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

function build(depth) {
  if (depth === 0) return new Node(null, null);
  return new Node(build(depth - 1), build(depth - 1));
}

function check(node) {
  if (node.left === null) return 1;
  return 1 + check(node.left) + check(node.right);
}

function main(most) {
  const least = 4;
  console.log("stretch tree of depth", most + 1, "check:", check(build(most + 1)));
  const longLived = build(most);
  for (let depth = least; depth <= most; depth += 2) {
    const count = 1 << (most - depth + least);
    let total = 0;
    for (let i = 0; i < count; i++) total += check(build(depth));
    console.log(count, "trees of depth", depth, "check:", total);
  }
  console.log("long lived tree of depth", most, "check:", check(longLived));
}

main(15);
