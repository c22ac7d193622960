-- What a task says is a key of words, and the keys of the findings have a better name now.
update account_task set word = 'register.checks.mending.' || substr(word, length('register.checks.todo.') + 1)
where word like 'register.checks.todo.%';
