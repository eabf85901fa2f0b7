/** In the order in which help lists them. */
export const portGroupCommands = {};
