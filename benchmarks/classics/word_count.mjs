const SENTENCES = [
  "the quick brown fox jumps over the lazy dog",
  "a stitch in time saves nine, and the early bird catches the worm",
  "all that glitters is not gold; not all those who wander are lost",
  "to be, or not to be: that is the question",
  "in the beginning was the word, and the word was short",
];

const capitalised = (text) => text[0].toUpperCase() + text.slice(1).toLowerCase();

function text(copies) {
  let seed = 42;
  const lines = [];
  for (let i = 0; i < copies; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    lines.push(capitalised(SENTENCES[seed % SENTENCES.length]) + ` ${seed % 97}.`);
  }
  return lines.join("\n");
}

function count(source) {
  const counts = new Map();
  for (const line of source.split("\n")) {
    for (let word of line.split(/\s+/)) {
      word = word.replace(/^[.,;:]+|[.,;:]+$/g, "").toLowerCase();
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function main() {
  const counts = count(text(400000));
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [word, n] of ordered.slice(0, 15)) console.log(word.padEnd(12) + String(n).padStart(8));
  console.log(counts.size, [...counts.values()].reduce((a, b) => a + b, 0));
}

main();
