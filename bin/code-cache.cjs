'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

/**
 * Makes `require` keep what V8 compiled of the bundle, which is most of a cold start, from one run to the next.
 *
 * What is kept is code that later runs unseen, so the folder must be mine alone; where it is not, and wherever anything
 * else goes wrong, files are compiled as always.
 * @param {string} prefix Files below it are kept; ends with a separator.
 * @param {string} folder Where they are kept.
 */
exports.cacheCode = function cacheCode(prefix, folder) {
  if (!isPrivate(folder, prefix)) return;
  const { _compile: compile } = Module.prototype;
  // A run compiles only the functions it calls, so each command keeps its own.
  const command = /^[a-z]{1,16}$/.exec(process.argv[2] ?? '')?.[0] ?? 'any';
  const unseen = [];

  Module.prototype._compile = function compileKept(content, filename, ...rest) {
    if (!filename.startsWith(prefix)) return compile.call(this, content, filename, ...rest);
    const path = join(folder, `${keyOf(filename)}.${command}`);
    const cachedData = readKept(path);
    const script = new vm.Script(Module.wrap(content), { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) unseen.push({ script, path });
    const load = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, load, this, filename, dirname(filename));
  };

  process.on('exit', () => {
    for (const { script, path } of unseen) keep(path, script);
  });
};

/** V8 knows a source by its length alone; the bundle's files are told apart by size and time as well. */
function keyOf(filename) {
  const { size, mtimeMs } = fs.statSync(filename);
  return `${basename(filename)}-${size}-${Math.round(mtimeMs)}-${process.version}`;
}

function isPrivate(folder, prefix) {
  try {
    const uid = process.getuid?.();
    if (uid === undefined || fs.lstatSync(prefix).uid !== uid) return false;
    if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
    const stat = fs.lstatSync(folder);
    return stat.isDirectory() && stat.uid === uid && (stat.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** V8 runs damaged code until it crashes, so each file begins with the digest of the rest. */
function digest(data) {
  return createHash('sha1').update(data).digest();
}

function readKept(path) {
  try {
    const file = fs.readFileSync(path);
    const data = file.subarray(20);
    return digest(data).equals(file.subarray(0, 20)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keep(path, script) {
  const draft = `${path}.${process.pid}`;
  try {
    const data = script.createCachedData();
    fs.writeFileSync(draft, Buffer.concat([digest(data), data]), { mode: 0o600, flag: 'wx' });
    fs.renameSync(draft, path);
  } catch {
    fs.rmSync(draft, { force: true });
  }
}
