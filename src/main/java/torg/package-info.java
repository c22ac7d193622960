/** Torg, the square: the one place where a city runs its social media. Each package below is a room of the house. */
package torg;
