print("żółć 🐍")
print("é")
