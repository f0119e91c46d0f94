import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { attributeOf, parseXml, qualifiedNameIn } from './xml.element.ts';

const read = (text: string) => parseXml(Buffer.from(text));

describe('an XML document', () => {
  it('gives each element its namespace and local name, whatever the prefix', () => {
    const root = read('<a:x xmlns:a="urn:one"><y/><a:y/><b:y xmlns:b="urn:two"/></a:x>');
    expect(root).toMatchObject({ namespace: 'urn:one', name: 'x' });
    expect(root.children.map((child) => child.namespace)).toEqual(['', 'urn:one', 'urn:two']);
  });

  it('lets a default namespace be switched off below the root', () => {
    const root = read('<x xmlns="urn:one"><y xmlns=""><z/></y><z/></x>');
    expect(root.children[0]).toMatchObject({ namespace: '', children: [{ namespace: '', name: 'z' }] });
    expect(root.children[1]?.namespace).toBe('urn:one');
  });

  it('gives each attribute its namespace; one without a prefix has none', () => {
    const root = read('<x xmlns="urn:one" xmlns:b="urn:two" a="1" b:a="2" xml:lang="nl"/>');
    expect(root.attributes).toEqual([
      { namespace: '', name: 'a', value: '1' },
      { namespace: 'urn:two', name: 'a', value: '2' },
      { namespace: 'http://www.w3.org/XML/1998/namespace', name: 'lang', value: 'nl' },
    ]);
    expect([attributeOf(root, 'a'), attributeOf(root, 'a', 'urn:two'), attributeOf(root, 'b')]).toEqual([
      '1',
      '2',
      undefined,
    ]);
  });

  it('resolves references in an attribute, makes its line breaks spaces and keeps its other spaces', () => {
    const root = read('<x a=" 1\n2 &amp;&#10;&quot;"/>');
    expect(attributeOf(root, 'a')).toBe(' 1 2 &\n"');
  });

  it('resolves a qualified name that stands in a value or an attribute', () => {
    const root = read('<x xmlns="urn:one" xmlns:b="urn:two" a="b:y"><z xmlns:b="urn:three"> b:y </z></x>');
    const [child] = root.children;
    if (!child) throw new Error('z stands below x');
    expect(qualifiedNameIn(root, attributeOf(root, 'a') ?? '')).toEqual({ namespace: 'urn:two', name: 'y' });
    expect(qualifiedNameIn(child, child.text)).toEqual({ namespace: 'urn:three', name: 'y' });
    expect(qualifiedNameIn(root, 'y')).toEqual({ namespace: 'urn:one', name: 'y' });
    expect(['c:y', 'b:', ':y', 'b:y:z', 'b y', ''].map((value) => qualifiedNameIn(root, value))).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });

  it('keeps digits as text and drops the white space around them', () => {
    expect(read('<x> \n 004025\t</x>').text).toBe('004025');
  });

  it('resolves character references and the five entities of XML, and leaves CDATA alone', () => {
    expect(read('<x>Bakker &amp; Zn &#233;&#xe9; <![CDATA[&amp;<]]></x>').text).toBe('Bakker & Zn éé &amp;<');
  });

  it('skips comments, processing instructions and a byte order mark', () => {
    expect(read('\ufeff<?xml version="1.0"?><!-- a --><?p q?><x>1<!-- b -->2</x>').text).toBe('12');
  });

  it('reads the encoding that the header or the declaration names', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><x>Zoë</x>', 'latin1');
    expect(parseXml(latin).text).toBe('Zoë');
    expect(parseXml(Buffer.from('<x>Zoë</x>', 'latin1'), 'text/xml; charset=iso-8859-1').text).toBe('Zoë');
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'Service unavailable'],
    ['a document cut off', '<x><y>1</y>'],
    ['two roots', '<x/><y/>'],
    ['tags that cross', '<x><y></x></y>'],
    ['an entity nobody declared', '<x>&e;</x>'],
    ['an entity named like a member of every object', '<x>&valueOf;</x>'],
    ['a reference to a character that XML does not have', '<x>&#0;</x>'],
    ['a reference to half a character', '<x>&#xD800;</x>'],
    ['a bare ampersand', '<x>Bakker & Zn</x>'],
    ['a character that does not exist', '<x>&#x110000;</x>'],
    ['a prefix without a namespace', '<a:x/>'],
    ['an attribute whose prefix has no namespace', '<x a:b="1"/>'],
    ['an attribute twice', '<x a="1" a="2"/>'],
    ['an attribute twice under two prefixes', '<x xmlns:a="urn:one" xmlns:b="urn:one" a:y="1" b:y="2"/>'],
    ['an attribute without a value', '<x a/>'],
    ['an entity nobody declared in an attribute', '<x a="&e;"/>'],
    ['tags nested without end', `${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}`],
    ['a name that is dangerous in JavaScript', '<__proto__/>'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(SourceFailure);
  });

  it.each(['<!DOCTYPE x><x/>', '<!doctype x><x/>', '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>', '<x/><!DOCTYPE x>'])(
    'refuses a DOCTYPE wherever it stands: %s',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ message: 'MALFORMED: a DOCTYPE' }));
    },
  );

  it('refuses bytes that are not in the encoding named', () => {
    expect(() => parseXml(Buffer.from('<x>Zoë</x>', 'latin1'))).toThrow('MALFORMED: not in the encoding it names');
    expect(() => parseXml(Buffer.from('<x/>'), 'text/xml; charset=nonsense')).toThrow(SourceFailure);
  });

  it('never quotes the document in a refusal', () => {
    expect(() => read('<x>999990184')).toThrow(expect.objectContaining({ message: 'MALFORMED: not well-formed XML' }));
  });
});
