import { astFromValue, GraphQLString, print } from 'graphql';
import { type Group, REQUIRED, type Selection } from './selection-tree.ts';

/**
 * The request as one text with nothing left to decide: no fragments, no variables, no relative periods, groups written
 * out. Compiling it again, on any later day, gives the same leaves in the same order.
 */
export function canonicalText(subjects: readonly Selection[]): string {
  return `query {\n${selectionsText(subjects, REQUIRED, 1)}}\n`;
}

function selectionsText(selections: readonly Selection[], around: Group, level: number): string {
  const indent = '  '.repeat(level);
  let text = '';
  let open: Group = around;
  for (const selection of selections) {
    if (selection.group !== open) {
      if (open !== around) text += `${indent}}\n`;
      if (selection.group !== around)
        text += `${indent}... @optional(reason: ${stringText(selection.group.reason ?? '')}) {\n`;
      open = selection.group;
    }
    text += fieldText(selection, open === around ? level : level + 1);
  }
  return open === around ? text : `${text}${indent}}\n`;
}

function fieldText(selection: Selection, level: number): string {
  const indent = '  '.repeat(level);
  const alias = selection.responseKey === selection.fieldName ? '' : `${selection.responseKey}: `;
  const head = `${indent}${alias}${selection.fieldName}${selection.argumentsText}`;
  if (selection.selections.length === 0) return `${head}\n`;
  return `${head} {\n${selectionsText(selection.selections, selection.group, level + 1)}${indent}}\n`;
}

function stringText(text: string): string {
  const node = astFromValue(text, GraphQLString);
  if (!node) throw new TypeError('a text has an AST');
  return print(node);
}
