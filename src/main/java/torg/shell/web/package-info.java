/** Pages that every city has, whatever rooms it uses: how accessible they are, in which language, where the day begins, what the API can. */
package torg.shell.web;
